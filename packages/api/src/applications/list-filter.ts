import { Prisma } from "@huntboard/db";
import type { z } from "zod";
import { escapeLike, fold } from "../core/fold.ts";
import { reachOf } from "./history/derive-history.ts";
import type { listApplicationsInput } from "./schemas.ts";

type Filters = Omit<
  z.output<typeof listApplicationsInput>,
  "cursor" | "limit" | "sort" | "direction"
>;

/** The condition on rows of a list: one of the stages, one of the statuses, all the tags, every word of the search. */
export function listFilter(input: Filters & { userId: string }): Prisma.Sql {
  const conditions = [
    Prisma.sql`user_id = ${input.userId}::uuid`,
    Prisma.sql`deleted_at IS NULL`,
    ...words(input.search).map((word) => Prisma.sql`search_text LIKE ${`%${escapeLike(word)}%`}`),
    ...given(input.stages, (stages) => Prisma.sql`stage = ANY(${stages}::text[])`),
    ...given(input.statusIds, (ids) => Prisma.sql`status_id = ANY(${ids}::uuid[])`),
    ...given(input.tags, (tags) => Prisma.sql`tags @> ${tags}::text[]`),
    ...(input.remote ? [Prisma.sql`remote = ${input.remote}`] : []),
    ...(input.source ? [Prisma.sql`source = ${input.source}`] : []),
    ...(input.reached ? [Prisma.sql`reached >= ${reachOf(input.reached)}::int`] : []),
    ...since(input.since, isSince),
    ...since(input.appliedSince, (date) => Prisma.sql`applied_at >= ${date}`),
    ...since(input.unansweredSince, isUnanswered),
    ...since(input.silentSince, isSilent),
  ];
  return Prisma.join(conditions, " AND ");
}

/** An application is of the time since then: it was applied for in it, or, where no date of that is known, added. */
export function isSince(date: Date): Prisma.Sql {
  return Prisma.sql`coalesce(applied_at, created_at) >= ${date}`;
}

/** An application was applied for before then and the company has not answered. */
export function isUnanswered(date: Date): Prisma.Sql {
  return Prisma.sql`(stage = 'applied' AND first_response_at IS NULL AND stage_changed_at < ${date})`;
}

/** Nothing was changed, noted or planned for an open application since then, and nothing is ahead. */
export function isSilent(date: Date): Prisma.Sql {
  return Prisma.sql`(stage IN ('applied', 'interviewing') AND stage_changed_at < ${date} AND updated_at < ${date}
    AND NOT EXISTS (SELECT 1 FROM calendar_events e
      WHERE e.application_id = applications.id AND e.deleted_at IS NULL AND e.start_time >= ${date}))`;
}

function since(date: string | undefined, condition: (date: Date) => Prisma.Sql) {
  return date === undefined ? [] : [condition(new Date(date))];
}

function words(search: string | undefined): string[] {
  return [...new Set(fold(search ?? "").split(" "))].filter((word) => word !== "");
}

function given<Value>(values: Value[] | undefined, condition: (values: Value[]) => Prisma.Sql) {
  return values && values.length > 0 ? [condition(values)] : [];
}
