import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { stage, stageLabels } from "../applications/vocabulary.ts";
import type { Deps } from "../core/deps.ts";
import { instant } from "../core/fields.ts";
import { readCursor, writeCursor } from "../core/page-cursor.ts";
import { rowCount } from "../core/planned-once.ts";
import { jsonDate, readRows } from "../core/read-rows.ts";
import { activitySources } from "./activity-sources.ts";
import type { ActivityItem, activityInput } from "./schemas.ts";
import { activityKinds } from "./vocabulary.ts";

const place = z.tuple([instant, z.enum(activityKinds), z.uuid()]);

const rowsSchema = z.array(
  z.object({
    kind: z.enum(activityKinds),
    id: z.string(),
    at: jsonDate,
    text: z.string(),
    detail: z.string().nullable(),
    first: z.boolean(),
    applicationId: z.string().nullable(),
    applicationTitle: z.string().nullable(),
    applicationCompany: z.string().nullable(),
    jobId: z.string().nullable(),
    jobTitle: z.string().nullable(),
    jobCompany: z.string().nullable(),
    eventId: z.string().nullable(),
    eventTitle: z.string().nullable(),
  }),
);
type Row = z.output<typeof rowsSchema>[number];

/** What happened, newest first: each kind's newest rows by its index, merged. Nothing of what was removed is told. */
export async function listActivity(
  deps: Pick<Deps, "db">,
  input: z.output<typeof activityInput> & { userId: string },
): Promise<{ items: ActivityItem[]; nextCursor: string | null }> {
  const { userId, limit, applicationId } = input;
  const after = input.cursor === undefined ? null : readCursor(input.cursor, place);
  const kinds = activityKinds.filter((kind) => input.kinds?.includes(kind) ?? true);
  const parts = kinds.map((kind) => {
    const source = activitySources[kind];
    const before = after ? beforePlace(source.at, source.id, kind, after) : Prisma.sql`true`;
    const one = applicationId
      ? Prisma.sql`${source.application} = ${applicationId}::uuid`
      : Prisma.sql`true`;
    return Prisma.sql`(SELECT ${kind}::text AS kind, ${source.columns}
      FROM ${source.from}
      WHERE ${source.user} = ${userId}::uuid AND ${source.condition} AND ${before} AND ${one}
      ORDER BY ${source.at} DESC, ${source.id} DESC LIMIT ${rowCount(limit + 1)})`;
  });
  if (parts.length === 0) return { items: [], nextCursor: null };
  const rows = await readRows(
    deps.db,
    userId,
    rowsSchema,
    Prisma.sql`
      SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) happened
      ORDER BY at DESC, kind DESC, id DESC LIMIT ${rowCount(limit + 1)}`,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(toItem),
    nextCursor: last ? writeCursor([last.at.toISOString(), last.kind, last.id]) : null,
  };
}

/** Rows of a kind that come after the place (at, kind, id), all three descending. */
function beforePlace(
  at: Prisma.Sql,
  id: Prisma.Sql,
  kind: string,
  [lastAt, lastKind, lastId]: z.output<typeof place>,
): Prisma.Sql {
  const time = new Date(lastAt);
  if (kind === lastKind) return Prisma.sql`(${at}, ${id}) < (${time}, ${lastId}::uuid)`;
  return kind < lastKind ? Prisma.sql`${at} <= ${time}` : Prisma.sql`${at} < ${time}`;
}

function toItem(row: Row): ActivityItem {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    text: wordsOf(row),
    application:
      row.applicationId === null
        ? null
        : {
            id: row.applicationId,
            title: row.applicationTitle ?? "",
            company: row.applicationCompany ?? "",
          },
    job:
      row.jobId === null
        ? null
        : { id: row.jobId, title: row.jobTitle ?? "", company: row.jobCompany ?? "" },
    event: row.eventId === null ? null : { id: row.eventId, title: row.eventTitle ?? "" },
  };
}

function wordsOf({ kind, text, detail, first, eventId }: Row): string {
  switch (kind) {
    case "status": {
      const known = stage.safeParse(text);
      const label = detail ?? (known.success ? stageLabels[known.data] : text);
      return first ? `Added as ${label}` : `Moved to ${label}`;
    }
    case "step":
      if (eventId !== null) return "Followed up";
      return text === "" ? "Next step done" : `Done: ${text}`;
    case "event":
      return text === "interview" ? "Planned an interview" : "Added to the calendar";
    case "note":
      return `Noted: ${text}`;
    case "document":
      return `Kept ${text}`;
    case "sync":
      return text === "google" ? "Synced with Google Calendar" : "Synced with Outlook";
    case "job":
      return "Brought in a job";
  }
}
