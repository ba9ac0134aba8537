import { Prisma } from "@huntboard/db";
import type { z } from "zod";
import { escapeLike, fold } from "../core/fold.ts";
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
  ];
  return Prisma.join(conditions, " AND ");
}

function words(search: string | undefined): string[] {
  return [...new Set(fold(search ?? "").split(" "))].filter((word) => word !== "");
}

function given<Value>(values: Value[] | undefined, condition: (values: Value[]) => Prisma.Sql) {
  return values && values.length > 0 ? [condition(values)] : [];
}
