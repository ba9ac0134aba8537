import { Prisma } from "@huntboard/db";
import { z } from "zod";
import {
  cutPage,
  decodeCursor,
  decodeNullableCursor,
  encodeCursor,
} from "../../applications/cursor.ts";
import { invalidField } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { rowCount } from "../../core/planned-once.ts";
import { readRows } from "../../core/read-rows.ts";
import { readWishes } from "../recommendations/read-wishes.ts";
import { refreshMatches, refreshMatchesOf } from "../recommendations/refresh-matches.ts";
import type { JobItem, listJobsInput } from "../schemas.ts";
import { readJobs } from "./job-row.ts";
import { listFilter } from "./list-filter.ts";
import { listOrders } from "./list-orders.ts";
import { makeSearchQuery } from "./search-query.ts";

type ListInput = z.output<typeof listJobsInput> & { userId: string };

const pageRows = z.array(
  z.object({
    id: z.string(),
    key: z
      .union([
        z.date().transform((date) => date.toISOString()),
        z.number().transform(String),
        z.string(),
      ])
      .nullable(),
  }),
);
type PageRow = z.output<typeof pageRows>[number];

/**
 * A page of a person's jobs, the newest, best or closest first; those without the value that is sorted by come last, ties
 * go by id. A page begins strictly after the last row of the one before, so jobs that nobody changes are listed exactly once.
 */
export async function listJobs(
  deps: Deps,
  input: ListInput,
): Promise<{ items: JobItem[]; nextCursor: string | null }> {
  const { userId, sort, limit } = input;
  if (sort === "relevance" && !input.search)
    throw invalidField("sort", "Search for something to sort by relevance.");
  const after = input.cursor === undefined ? null : readPosition(input.cursor, sort);
  // At the first page only: matches that change while a person pages would move rows between pages.
  const asksForMatch = sort === "match" || (input.bands ?? []).length > 0;
  if (after === null && asksForMatch) await refreshMatches(deps, { userId });
  // In one turn, whatever of it there is to do.
  const [rows, state] = await Promise.all([
    makeSearchQuery(deps, { userId, search: input.search ?? "" }).then((query) =>
      readPage(deps, { ...input, query, after }),
    ),
    asksForMatch ? null : readWishes(deps.db, { userId }),
  ]);
  const page = cutPage(rows, limit, (row) => encodeCursor(sort, row));
  const ids = page.rows.map(({ id }) => id);
  if (state) await refreshMatchesOf(deps, { userId, state, ids });
  return { items: await readJobs(deps.db, { userId, ids }), nextCursor: page.nextCursor };
}

function readPosition(cursor: string, sort: ListInput["sort"]) {
  const { cursorKey, nullable } = listOrders[sort];
  return (nullable ? decodeNullableCursor : decodeCursor)(cursor, sort, cursorKey);
}

/** One row more than the page holds at least, part after part. */
async function readPage(
  deps: Deps,
  input: ListInput & { query: string | null; after: { key: string | null; id: string } | null },
): Promise<PageRow[]> {
  const { after, query, limit, sort } = input;
  const { parts, cast } = listOrders[sort];
  const filter = listFilter({ ...input, now: deps.clock.now() });
  const rows: PageRow[] = [];
  for (const { from, where, key } of parts(query)) {
    if (rows.length > limit) break;
    const isRead = key !== null && after !== null && after.key === null;
    if (isRead) continue;
    const sql = Prisma.sql`
      SELECT job.id, ${key ?? Prisma.sql`NULL`} AS key FROM ${from}
      WHERE ${Prisma.join([filter, ...where, ...beyond({ after, key, cast })], " AND ")}
      ORDER BY ${key === null ? Prisma.empty : Prisma.sql`${key} DESC,`} job.id DESC LIMIT ${rowCount(limit + 1)}`;
    rows.push(
      ...(query === null
        ? await readRows(deps.db, input.userId, pageRows, sql)
        : pageRows.parse(await searchByIndex(deps, sql))),
    );
  }
  return rows;
}

/** The rows after a position; a part without keys begins at its first row after the part before. */
function beyond(input: {
  after: { key: string | null; id: string } | null;
  key: Prisma.Sql | null;
  cast: Prisma.Sql;
}): Prisma.Sql[] {
  const { after, key, cast } = input;
  if (after === null || (key === null && after.key !== null)) return [];
  return key === null
    ? [Prisma.sql`job.id < ${after.id}::uuid`]
    : [Prisma.sql`(${key}, job.id) < (${after.key}${cast}, ${after.id}::uuid)`];
}

/**
 * With a plan made for these values, and not by reading every row: a planner takes the vectors for small, and reading them
 * is what costs.
 */
async function searchByIndex(deps: Deps, sql: Prisma.Sql): Promise<unknown> {
  const [, rows] = await deps.db.$transaction([
    deps.db.$queryRaw`
      SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)`,
    deps.db.$queryRaw(sql),
  ]);
  return rows;
}
