import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { instant } from "../../core/fields.ts";
import type { listJobsInput } from "../schemas.ts";

/** How a list is ordered; every order goes down, and by id where the key is the same. */
interface ListOrder {
  /** The tables, with `jobs AS job` among them. */
  from: Prisma.Sql;
  /** `query` is the search as a tsquery's text. */
  key: (query: string | null) => Prisma.Sql;
  cast: Prisma.Sql;
  /** What a cursor's key may be: PostgreSQL does not take every text. */
  cursorKey: z.ZodType<string>;
  /** Whether rows may lack the key; `absent` says which do. */
  nullable: boolean;
  absent: Prisma.Sql;
}

const jobs = Prisma.sql`jobs AS job`;
const never = Prisma.sql`false`;

const number = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu)
  .transform(Number)
  .refine(Number.isFinite)
  .transform(String);

export const listOrders: Record<z.output<typeof listJobsInput>["sort"], ListOrder> = {
  createdAt: {
    from: jobs,
    key: () => Prisma.sql`job.created_at`,
    cast: Prisma.sql`::timestamptz`,
    cursorKey: instant,
    nullable: false,
    absent: never,
  },
  postedAt: {
    from: jobs,
    key: () => Prisma.sql`job.posted_at`,
    cast: Prisma.sql`::text`,
    cursorKey: z.string().regex(/^[\dTZ.:+-]{1,40}$/u),
    nullable: true,
    absent: Prisma.sql`job.posted_at IS NULL`,
  },
  match: {
    from: Prisma.sql`job_matches AS fit JOIN jobs AS job ON job.id = fit.job_id AND job.user_id = fit.user_id`,
    key: () => Prisma.sql`fit.score`,
    cast: Prisma.sql`::float8`,
    cursorKey: number,
    nullable: true,
    absent: Prisma.sql`NOT EXISTS (SELECT FROM job_matches AS fit WHERE fit.job_id = job.id)`,
  },
  // A search of signs alone has no query and no rank.
  relevance: {
    from: jobs,
    key: (query) =>
      query === null
        ? Prisma.sql`0::float8`
        : Prisma.sql`ts_rank(job.ranking, ${query}::tsquery)::float8`,
    cast: Prisma.sql`::float8`,
    cursorKey: number,
    nullable: false,
    absent: never,
  },
};
