import { Prisma } from "@huntboard/db";
import type { z } from "zod";
import { escapeLike, fold } from "../../core/fold.ts";
import { companyKey } from "../../core/search-keys.ts";
import { yearlySalary } from "../../core/yearly-salary.ts";
import type { listJobsInput } from "../schemas.ts";
import type { Triage } from "../vocabulary.ts";
import { isAppliedFor } from "./is-applied-for.ts";

type Filters = Omit<z.output<typeof listJobsInput>, "cursor" | "limit" | "sort" | "search">;

const unlessAsked: Triage[] = ["new", "saved"];

/** The condition on rows of `jobs AS job`: every filter given but the search, one of its values each. Removed and merged jobs are out. */
export function listFilter(input: Filters & { userId: string; now: number }): Prisma.Sql {
  const triages = input.triage && input.triage.length > 0 ? input.triage : unlessAsked;
  return Prisma.join(
    [
      Prisma.sql`job.user_id = ${input.userId}::uuid`,
      Prisma.sql`job.deleted_at IS NULL`,
      Prisma.sql`job.triage = ANY(${triages}::text[])`,
      ...many(
        input.boards,
        (boards) => Prisma.sql`EXISTS (
          SELECT FROM job_sources AS source WHERE source.job_id = job.id AND source.board = ANY(${boards}::text[]))`,
      ),
      ...many(input.remote, (kinds) => Prisma.sql`job.remote = ANY(${kinds}::text[])`),
      ...many(
        input.employmentTypes,
        (types) => Prisma.sql`job.employment_types && ${types}::text[]`,
      ),
      ...many(input.languages, (codes) => Prisma.sql`job.language = ANY(${codes}::text[])`),
      ...many(
        input.bands,
        (bands) => Prisma.sql`EXISTS (
          SELECT FROM job_matches AS fit WHERE fit.job_id = job.id AND fit.band = ANY(${bands}::text[]))`,
      ),
      ...one(input.availability, (value) => Prisma.sql`job.availability = ${value}`),
      ...words(companyKey(input.company ?? ""), Prisma.sql`job.company_key`),
      ...words(fold(input.location ?? ""), Prisma.sql`job.location_key`),
      ...one(input.salaryMin, (amount) => Prisma.sql`${yearlySalary("job")} >= ${amount}::float8`),
      ...one(
        input.postedWithinDays,
        (days) => Prisma.sql`job.posted_at >= ${dayBefore(input.now, days)}`,
      ),
      ...one(input.applied, (yes) => Prisma.sql`${isAppliedFor("job")} = ${yes}`),
      ...one(input.unseen, (yes) =>
        yes ? Prisma.sql`job.seen_at IS NULL` : Prisma.sql`job.seen_at IS NOT NULL`,
      ),
    ],
    " AND ",
  );
}

/** Days and instants sort as text beside each other. */
function dayBefore(now: number, days: number): string {
  return new Date(now - days * 86_400_000).toISOString().slice(0, 10);
}

/** Every word, anywhere. */
function words(search: string, column: Prisma.Sql): Prisma.Sql[] {
  return [...new Set(search.split(" "))]
    .filter((word) => word !== "")
    .map((word) => Prisma.sql`${column} LIKE ${`%${escapeLike(word)}%`}`);
}

function many<Value>(values: Value[] | undefined, condition: (values: Value[]) => Prisma.Sql) {
  return values && values.length > 0 ? [condition(values)] : [];
}

function one<Value>(value: Value | undefined, condition: (value: Value) => Prisma.Sql) {
  return value === undefined ? [] : [condition(value)];
}
