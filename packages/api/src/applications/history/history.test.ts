import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import {
  createFakeClock,
  makeDeps,
  makeUser,
  type Caller,
  type FakeClock,
  type TestUser,
} from "../../testing/index.ts";
import { stages, type ApplicationDetail, type Stage } from "../schemas.ts";

const hour = 3_600_000;

interface Entry {
  id: string;
  stage: Stage;
  at: number;
  /** Order of recording. */
  made: number;
}

const command = fc.oneof(
  fc.record({
    kind: fc.constant("move" as const),
    stage: fc.constantFrom(...stages),
    hoursAgo: fc.option(fc.integer({ min: -10, max: 200 }), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant("correct" as const),
    which: fc.nat(),
    stage: fc.option(fc.constantFrom(...stages), { nil: undefined }),
    hoursAgo: fc.option(fc.integer({ min: -10, max: 200 }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant("undo" as const), which: fc.nat() }),
  fc.record({ kind: fc.constant("wait" as const), hours: fc.integer({ min: 0, max: 48 }) }),
);

type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

/** What the history should be. */
interface Model {
  id: string;
  entries: Entry[];
  made: number;
}

interface World {
  applications: Caller["applications"];
  clock: FakeClock;
  model: Model;
}

/** Carries a command out on the application and on the model; answers what it told and what it should have told. */
async function follow(world: World, next: Command): Promise<{ told: unknown; expected: unknown }> {
  const { applications, clock, model } = world;
  const quiet = { told: null, expected: null };
  if (next.kind === "wait") {
    await clock.advance(next.hours * hour);
    return quiet;
  }
  if (next.kind === "move") return followMove(world, next);
  const chosen = model.entries[next.which % model.entries.length];
  if (!chosen) return quiet;
  if (next.kind === "undo") {
    const told = await applications.history.remove({ id: chosen.id }).then(
      () => "removed",
      (error: Error) => error.message,
    );
    if (chosen.made > 0) model.entries = model.entries.filter((entry) => entry !== chosen);
    const refused = "id: The first entry stays. Correct it, or remove the application.";
    return { told, expected: chosen.made === 0 ? refused : "removed" };
  }
  const at = next.hoursAgo === undefined ? undefined : clock.now() - next.hoursAgo * hour;
  await applications.history.update({ id: chosen.id, stage: next.stage, occurredAt: iso(at) });
  chosen.stage = next.stage ?? chosen.stage;
  chosen.at = at ?? chosen.at;
  return quiet;
}

async function followMove(
  { applications, clock, model }: World,
  next: Extract<Command, { kind: "move" }>,
): Promise<{ told: unknown; expected: unknown }> {
  const latest = inOrder(model.entries).at(-1);
  const at = next.hoursAgo === undefined ? undefined : clock.now() - next.hoursAgo * hour;
  const { id } = model;
  const { changeId } = await applications.move({ id, stage: next.stage, occurredAt: iso(at) });
  if (changeId !== null) {
    model.made += 1;
    const counted = at ?? Math.max(clock.now(), latest?.at ?? 0);
    model.entries.push({ id: changeId, stage: next.stage, at: counted, made: model.made });
  }
  const stays = at === undefined && next.stage === latest?.stage;
  return { told: changeId === null, expected: stays };
}

function iso(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
}

function inOrder(entries: Entry[]): Entry[] {
  return entries.toSorted((a, b) => a.at - b.at || a.made - b.made);
}

describeOnEachEngine("status history", (open) => {
  const clock = createFakeClock();
  let database: TestDatabase;
  let user: TestUser;
  beforeAll(async () => {
    database = await open();
    user = await makeUser(makeDeps({ db: database.db, clock }));
  });
  const at = (milliseconds: number) => new Date(milliseconds).toISOString();

  test("an application always stands where its history says, whatever is moved, corrected and undone", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...stages),
        fc.array(command, { maxLength: 12 }),
        async (stage, commands) => {
          const { applications } = user.caller;
          const created = await applications.create({ title: "T", company: "C", stage });
          const { id } = created.application;
          const first = (await applications.get({ id })).history[0];
          const model: Model = {
            id,
            made: 0,
            entries: [{ id: first?.id ?? "", stage, at: clock.now(), made: 0 }],
          };
          for (const next of commands) {
            const { told, expected } = await follow({ applications, clock, model }, next);
            expect(told).toBe(expected);
            expectStanding(await applications.get({ id }), model.entries);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test("an applied date that the person set stays, whatever the history says", async () => {
    const { applications } = user.caller;
    const own = at(clock.now() - 500 * hour);
    const { application } = await applications.create({ title: "T", company: "C" });
    await applications.update({ id: application.id, patch: { appliedAt: own } });
    const moved = await applications.move({ id: application.id, stage: "applied" });
    expect(moved.application.appliedAt).toBe(own);
    const undone = await applications.history.remove({ id: moved.changeId ?? "" });
    expect(undone).toMatchObject({ stage: "saved", appliedAt: own });
  });

  test("an application made as applied on a day has its first entry on that day", async () => {
    const appliedAt = at(clock.now() - 72 * hour);
    const { application } = await user.caller.applications.create({
      title: "T",
      company: "C",
      stage: "applied",
      appliedAt,
    });
    expect(application).toMatchObject({ appliedAt, stageChangedAt: appliedAt });
  });

  test("a time in the future is refused by name", async () => {
    const { applications } = user.caller;
    const occurredAt = at(clock.now() + 48 * hour);
    await expect(applications.create({ title: "T", company: "C", occurredAt })).rejects.toThrow(
      "occurredAt: Use a time that has passed.",
    );
    const { application } = await applications.create({ title: "T", company: "C" });
    await expect(
      applications.move({ id: application.id, stage: "applied", occurredAt }),
    ).rejects.toThrow("occurredAt");
    expect((await applications.get({ id: application.id })).history).toHaveLength(1);
  });

  test("moves at the same moment all count, and the application repeats the latest", async () => {
    const { applications } = user.caller;
    const { application } = await applications.create({ title: "T", company: "C" });
    const { id } = application;
    const moves = Array.from({ length: 20 }, (_, index) => stages[1 + (index % 6)] ?? "applied");
    const results = await Promise.all(moves.map((stage) => applications.move({ id, stage })));
    const detail = await applications.get({ id });
    const recorded = results.flatMap(({ changeId }) => changeId ?? []);
    expect(new Set(recorded).size).toBe(recorded.length);
    expect(detail.history).toHaveLength(1 + recorded.length);
    expect(detail.stage).toBe(detail.history[0]?.stage);
    expect(detail.revision).toBe(1 + recorded.length);
    expect(detail.appliedAt).not.toBeNull();
  });

  test("a history entry keeps the label that it was made with", async () => {
    const { applications } = user.caller;
    const status = await applications.statuses.create({
      stage: "interviewing",
      label: "Phone call",
    });
    const { application } = await applications.create({ title: "T", company: "C" });
    const moved = await applications.move({
      id: application.id,
      stage: "interviewing",
      statusId: status.id,
    });
    expect(moved.application).toMatchObject({ status: "Phone call", statusId: status.id });
    await applications.statuses.update({ id: status.id, label: "First call" });
    const renamed = await applications.get({ id: application.id });
    expect([renamed.status, renamed.history[0]?.status]).toEqual(["First call", "Phone call"]);
    await applications.statuses.remove({ id: status.id });
    const detail = await applications.get({ id: application.id });
    expect(detail).toMatchObject({ stage: "interviewing", status: "Interviewing", statusId: null });
    expect(detail.history[0]).toMatchObject({ status: "Phone call", statusId: null });
    const corrected = await applications.history.update({
      id: moved.changeId ?? "",
      note: "By phone",
    });
    expect(corrected.history[0]).toMatchObject({ status: "Phone call", note: "By phone" });
  });
});

function expectStanding(detail: ApplicationDetail, entries: Entry[]): void {
  const order = inOrder(entries);
  expect(detail.history.map(({ id }) => id)).toEqual(order.map(({ id }) => id).toReversed());
  const latest = order.at(-1);
  const applied = order.find(({ stage }) => stage === "applied");
  expect({
    stage: detail.stage,
    since: Date.parse(detail.stageChangedAt),
    appliedAt: detail.appliedAt === null ? null : Date.parse(detail.appliedAt),
  }).toEqual({ stage: latest?.stage, since: latest?.at, appliedAt: applied?.at ?? null });
}
