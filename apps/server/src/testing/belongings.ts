import type { Db } from "@huntboard/db";
import { makeUser, type TestUser } from "@huntboard/api/testing";
import type { Deps } from "@huntboard/api/server";
import { z } from "zod";

/** A person with at least one row in every table that belongs to people. */
export interface Owner extends TestUser {
  /** In every text of theirs. */
  marker: string;
  /** Ids by table. */
  ids: Record<string, string[]>;
}

/** Makes a person who has one of everything. */
export async function makeOwner(deps: Deps, marker: string): Promise<Owner> {
  const user = await makeUser(deps, { name: `Person ${marker}` });
  const { account, applications, calendar } = user.caller;
  const label = await applications.statuses.create({ stage: "saved", label: `Label ${marker}` });
  const { application } = await applications.create({
    title: `Title ${marker}`,
    company: `Company ${marker}`,
    stage: "saved",
    statusId: label.id,
  });
  const applicationId = application.id;
  await applications.move({ id: applicationId, stage: "interviewing" });
  await applications.contacts.create({ applicationId, name: `Contact ${marker}` });
  await applications.notes.create({ applicationId, body: `Note ${marker}` });
  await applications.documents.create({
    applicationId,
    kind: "cv",
    name: `CV ${marker}`,
    mediaType: "text/plain",
    content: Buffer.from(`Content ${marker}`).toString("base64"),
  });
  const planned = { nextAction: { text: `Step ${marker}` } };
  await applications.update({ id: applicationId, patch: planned });
  await applications.steps.complete({ id: applicationId });
  await applications.update({ id: applicationId, patch: planned });
  await calendar.events.create({
    title: `Event ${marker}`,
    kind: "follow_up",
    startTime: "2026-03-20T10:00:00Z",
    endTime: "2026-03-20T11:00:00Z",
    applicationId,
  });
  await account.tokens.create({ name: `Token ${marker}`, scope: "write" });
  const jobIds = await makeJobs(user, marker);
  await makeDashboard(user, marker);
  await fillByHand(deps.db, user.userId, marker);
  return { ...user, marker, ids: { ...(await readIds(deps.db, user.userId)), ...jobIds } };
}

/** Jobs of every kind that ids may be asked for: one that stands, one beside it, one that was merged. */
async function makeJobs({ caller: { jobs } }: TestUser, marker: string) {
  const make = async (number: number) => {
    const made = await jobs.create({
      title: `Job ${number} ${marker}`,
      company: `Company ${marker}`,
      // A board that is not fetched from, so that looking again asks nobody.
      url: `https://wellfound.com/jobs/${number}00-${marker}`,
    });
    return made.job.id;
  };
  const [merged, other, own] = [await make(1), await make(2), await make(3)];
  await jobs.merge({ id: own, otherId: merged });
  await jobs.companies.block({ name: `Blocked ${marker}` });
  await jobs.profile.update({ titles: [`Title ${marker}`] });
  await jobs.skills.create({ name: `Skill ${marker}`, level: 2 });
  await jobs.list({ sort: "match" });
  return { jobs: [own], "jobs beside": [other], "jobs merged": [merged] };
}

async function makeDashboard({ caller }: TestUser, marker: string): Promise<void> {
  const { dashboard, insights } = caller;
  const { document } = await dashboard.get();
  await dashboard.layouts.save({ name: `Layout ${marker}`, document });
  await dashboard.applyIntents({
    baseRevision: 0,
    intents: [{ type: "setRowHeight", rowHeight: 80 }],
  });
  const goal = await insights.goals.create({
    kind: "custom",
    title: `Goal ${marker}`,
    target: 3,
    period: "week",
  });
  await insights.goals.addEntry({ goalId: goal.id, amount: 1 });
}

/** What only round trips with others would make. */
async function fillByHand(db: Db, userId: string, marker: string): Promise<void> {
  const expiresAt = new Date("2026-03-02T10:00:00Z");
  await db.calendarCredential.create({
    data: {
      userId,
      provider: "google",
      accountKey: marker,
      accountEmail: `${marker}@gmail.example`,
      isActive: false,
      status: "paused",
    },
  });
  await db.calendarOauthRequest.create({
    data: {
      userId,
      principalKey: `session:${marker}`,
      provider: "google",
      stateHash: marker,
      redirectUri: "http://localhost:3000/calendar/callback",
      secrets: "",
      expiresAt,
    },
  });
  await db.passwordReset.create({ data: { userId, tokenHash: marker, expiresAt } });
  await db.idempotencyKey.create({ data: { userId, key: marker, requestHash: marker } });
}

/** Tables that belong to people: those with a user_id. */
async function ownedTables(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'user_id' ORDER BY table_name`;
  return z
    .array(z.object({ table_name: z.string().regex(/^[a-z_]+$/) }))
    .parse(rows)
    .map((row) => row.table_name);
}

/** What rows of a table are told apart by: its primary key. */
async function keyOf(db: Db, table: string): Promise<string> {
  const rows = await db.$queryRaw`
    SELECT attname FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY(indkey)
    WHERE indrelid = ${table}::regclass AND indisprimary`;
  const [key] = z.array(z.object({ attname: z.string().regex(/^[a-z_]+$/) })).parse(rows);
  return key?.attname ?? "id";
}

async function readIds(db: Db, userId: string): Promise<Record<string, string[]>> {
  const ids: Record<string, string[]> = {};
  for (const table of await ownedTables(db)) {
    const key = await keyOf(db, table);
    const rows = await db.$queryRawUnsafe(
      `SELECT ${key}::text AS id FROM ${table} WHERE user_id = $1::uuid ORDER BY ${key}`,
      userId,
    );
    ids[table] = z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map((row) => row.id);
  }
  return ids;
}

/** Every row of a person as one text, to see whether anything changed. */
export async function snapshot(db: Db, userId: string): Promise<string> {
  const parts: unknown[] = [];
  for (const table of await ownedTables(db)) {
    const key = await keyOf(db, table);
    parts.push(
      await db.$queryRawUnsafe(
        `SELECT row_to_json(t)::text AS row FROM ${table} t WHERE user_id = $1::uuid ORDER BY ${key}`,
        userId,
      ),
    );
  }
  parts.push(await db.user.findUnique({ where: { id: userId } }));
  return JSON.stringify(parts, null, 1);
}

/** Every column of the database as a field's name, in both notations. */
export async function columnNames(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT DISTINCT column_name FROM information_schema.columns WHERE table_schema = 'public'`;
  const snake = z
    .array(z.object({ column_name: z.string() }))
    .parse(rows)
    .map((row) => row.column_name);
  const camel = snake.map((name) =>
    name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  return [...new Set([...snake, ...camel, "role", "isAdmin", "constructor"])];
}
