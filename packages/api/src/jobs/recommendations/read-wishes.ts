import { createHash } from "node:crypto";
import { type Db, Prisma } from "@huntboard/db";
import { z } from "zod";
import { readRows } from "../../core/read-rows.ts";
import { snapshotSql } from "../../core/while-unchanged.ts";
import { careerLevels, employmentTypes, remoteKinds, salaryPeriods } from "../vocabulary.ts";
import { type Learned, readLearned } from "./learned.ts";
import type { Wishes } from "./score-types.ts";

/** A person's wishes as the score takes them, and a digest that changes with everything that the score depends on. */
export interface WishState {
  wishes: Wishes;
  profileHash: string;
  learned: Learned;
  /** What of the database was seen with them. */
  snapshot: string;
}

const rows = z.tuple([
  z.object({
    snapshot: z.string(),
    titles: z.array(z.string()),
    level: z.enum(careerLevels).nullable(),
    locations: z.array(z.string()),
    remote: z.array(z.enum(remoteKinds)),
    languages: z.array(z.string()),
    employmentTypes: z.array(z.enum(employmentTypes)),
    salaryMin: z.number().nullable(),
    salaryCurrency: z.string().nullable(),
    salaryPeriod: z.enum(salaryPeriods).nullable(),
    hideUnknownPay: z.boolean(),
    learned: z.unknown(),
    skills: z.array(
      z.object({
        key: z.string(),
        level: z.number(),
        name: z.string(),
        aliases: z.array(z.string()),
      }),
    ),
  }),
]);

/** In one statement: every list of jobs begins with it. Whoever has no profile wishes for nothing. */
export async function readWishes(db: Db, input: { userId: string }): Promise<WishState> {
  const { userId } = input;
  const [found] = await readRows(
    db,
    userId,
    rows,
    Prisma.sql`
      SELECT ${snapshotSql} AS snapshot, coalesce(titles, '{}') AS titles, level, coalesce(locations, '{}') AS locations, coalesce(remote, '{}') AS remote,
        coalesce(languages, '{}') AS languages, coalesce(employment_types, '{}') AS "employmentTypes",
        salary_min::float8 AS "salaryMin", salary_currency AS "salaryCurrency", salary_period AS "salaryPeriod",
        coalesce(hide_unknown_pay, false) AS "hideUnknownPay", learned,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'level', level, 'name', name, 'aliases', coalesce(aliases, '{}'))
            ORDER BY key COLLATE "C"), '[]')
          FROM skills WHERE user_id = ${userId}::uuid) AS skills
      FROM (SELECT 1) AS one LEFT JOIN job_profiles ON user_id = ${userId}::uuid`,
  );
  const {
    snapshot,
    skills,
    learned: stored,
    salaryMin,
    salaryCurrency,
    salaryPeriod,
    ...profile
  } = found;
  const learned = readLearned(stored);
  const wishes: Wishes = {
    ...profile,
    salary: { min: salaryMin, currency: salaryCurrency, period: salaryPeriod },
    skills: new Map(skills.map((skill) => [skill.key, skill.level])),
    rarity: learned.rarity?.words ?? {},
    learned: learned.weights,
  };
  // Names and aliases are in it because a job's skills are read with them.
  const { skills: _levels, ...plain } = wishes;
  return { wishes, profileHash: digest([plain, skills]), learned, snapshot };
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url");
}
