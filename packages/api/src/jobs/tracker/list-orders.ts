import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { instant } from "../../core/fields.ts";
import type { listJobsInput } from "../schemas.ts";

/** How a list is ordered; every order goes down, and by id where the key is the same. */
interface ListOrder {
  /** The rows that a search finds (all where it is null), in parts that follow each other. `query` is a tsquery's text. */
  parts: (query: string | null) => ListPart[];
  cast: Prisma.Sql;
  /** What a cursor's key may be: PostgreSQL does not take every text. */
  cursorKey: z.ZodType<string>;
  /** Whether a part has no key. */
  nullable: boolean;
}

/** Rows of an order that one index finds. */
interface ListPart {
  /** The tables, with `jobs AS job` among them. */
  from: Prisma.Sql;
  where: Prisma.Sql[];
  /** What is sorted by; null where these rows lack it. */
  key: Prisma.Sql | null;
}

const jobs = Prisma.sql`jobs AS job`;

const number = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu)
  .transform(Number)
  .refine(Number.isFinite)
  .transform(String);

export const listOrders: Record<z.output<typeof listJobsInput>["sort"], ListOrder> = {
  createdAt: {
    parts: (query) => [{ from: jobs, where: found(query), key: Prisma.sql`job.created_at` }],
    cast: Prisma.sql`::timestamptz`,
    cursorKey: instant,
    nullable: false,
  },
  postedAt: {
    parts: (query) => [
      {
        from: jobs,
        where: [...found(query), Prisma.sql`job.posted_at IS NOT NULL`],
        key: Prisma.sql`job.posted_at`,
      },
      { from: jobs, where: [...found(query), Prisma.sql`job.posted_at IS NULL`], key: null },
    ],
    cast: Prisma.sql`::text`,
    cursorKey: z.string().regex(/^[\dTZ.:+-]{1,40}$/u),
    nullable: true,
  },
  match: {
    parts: (query) => [
      {
        from: Prisma.sql`job_matches AS fit JOIN jobs AS job ON job.id = fit.job_id AND job.user_id = fit.user_id`,
        where: found(query),
        key: Prisma.sql`fit.score`,
      },
      {
        from: jobs,
        where: [
          ...found(query),
          Prisma.sql`NOT EXISTS (SELECT FROM job_matches AS fit WHERE fit.job_id = job.id)`,
        ],
        key: null,
      },
    ],
    cast: Prisma.sql`::float8`,
    cursorKey: number,
    nullable: true,
  },
  relevance: {
    parts: byRelevance,
    cast: Prisma.sql`::float8`,
    cursorKey: number,
    nullable: false,
  },
};

/** ts_rank's normalisation that makes rank / (rank + 1) of it: without it, many words of one beginning come to more than 1. */
const belowOne = 32;

function found(query: string | null): Prisma.Sql[] {
  return query === null ? [] : [Prisma.sql`job.search @@ ${query}::tsquery`];
}

/**
 * First those in which title, company, place and skills say all that is asked for, then those that need their description for
 * it: a beginning of a word is in most descriptions and in few titles, and to order a page of few takes a fraction.
 */
function byRelevance(query: string | null): ListPart[] {
  // A search of signs alone has no query and no rank.
  if (query === null) return [{ from: jobs, where: [], key: Prisma.sql`0::float8` }];
  const rank = Prisma.sql`ts_rank(job.ranking, ${query}::tsquery, ${belowOne}::int)::float8`;
  // What must not be there may be in the description; and to the rank it would be one more word that is missing.
  if (isNegated(query))
    return [
      {
        from: jobs,
        where: found(query),
        key: Prisma.sql`ts_rank(job.ranking, querytree(${query}::tsquery)::tsquery, ${belowOne}::int)::float8`,
      },
    ];
  const isSaid = Prisma.sql`job.ranking @@ ${query}::tsquery`;
  return [
    // So that the second part's keys follow the first's.
    { from: jobs, where: [isSaid], key: Prisma.sql`(1 + ${rank})` },
    { from: jobs, where: [...found(query), Prisma.sql`(${isSaid}) IS NOT TRUE`], key: rank },
  ];
}

/** Whether a tsquery's text has a ! outside of its quoted words. */
function isNegated(query: string): boolean {
  return query.replaceAll(/'(?:[^']|'')*'/gu, "").includes("!");
}
