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
  const query = await makeSearchQuery(deps, input.search ?? "");
  const rows = await readPage(deps, { ...input, query, after });
  const page = cutPage(rows, limit, (row) => encodeCursor(sort, row));
  const ids = page.rows.map(({ id }) => id);
  if (!asksForMatch) await refreshMatchesOf(deps, { userId, ids });
  return { items: await readJobs(deps.db, { userId, ids }), nextCursor: page.nextCursor };
}

function readPosition(cursor: string, sort: ListInput["sort"]) {
  const { cursorKey, nullable } = listOrders[sort];
  return (nullable ? decodeNullableCursor : decodeCursor)(cursor, sort, cursorKey);
}

/** One row more than the page holds. First the rows that have the order's key, then those without: each part has its index. */
async function readPage(
  deps: Deps,
  input: ListInput & { query: string | null; after: { key: string | null; id: string } | null },
): Promise<PageRow[]> {
  const { after, query, limit, sort } = input;
  const order = listOrders[sort];
  const filter = listFilter({ ...input, now: deps.clock.now() });
  const key = order.key(query);
  const rows: PageRow[] = [];
  const run = async (sql: Prisma.Sql) =>
    pageRows.parse(await (query === null ? deps.db.$queryRaw(sql) : searchByIndex(deps, sql)));
  if (after === null || after.key !== null) {
    const beyond =
      after === null
        ? Prisma.empty
        : Prisma.sql`AND (${key}, job.id) < (${after.key}${order.cast}, ${after.id}::uuid)`;
    const present = order.nullable ? Prisma.sql`AND ${key} IS NOT NULL` : Prisma.empty;
    rows.push(
      ...(await run(
        Prisma.sql`
          SELECT job.id, ${key} AS key FROM ${order.from} WHERE ${filter} ${present} ${beyond}
          ORDER BY ${key} DESC, job.id DESC LIMIT ${limit + 1}::int`,
      )),
    );
  }
  if (order.nullable && rows.length <= limit) {
    const beyond = after?.key === null ? Prisma.sql`AND job.id < ${after.id}::uuid` : Prisma.empty;
    rows.push(
      ...(await run(
        Prisma.sql`
          SELECT job.id, NULL AS key FROM jobs AS job WHERE ${filter} AND ${order.absent} ${beyond}
          ORDER BY job.id DESC LIMIT ${limit + 1 - rows.length}::int`,
      )),
    );
  }
  return rows;
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
