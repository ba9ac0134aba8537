import { type Db, Prisma } from "@huntboard/db";
import { z } from "zod";
import { employmentTypes, needs, remoteKinds, salaryPeriods, triages } from "../vocabulary.ts";
import { formula } from "./score-job.ts";
import type { ScoredJob } from "./score-types.ts";

/** Bytes of a description below which it says too little. */
const thinText = 400;
/** Characters of a description in which years of experience are looked for. */
const searchedText = 8000;

const rows = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    company_key: z.string(),
    blocked: z.boolean(),
    triage: z.enum(triages),
    has_application: z.boolean(),
    closed: z.boolean(),
    locations: z.array(
      z.object({ text: z.string(), city: z.string().nullable(), country: z.string().nullable() }),
    ),
    remote: z.enum(remoteKinds).nullable(),
    employment_types: z.array(z.enum(employmentTypes)),
    language: z.string().nullable(),
    salary_min: z.number().nullable(),
    salary_max: z.number().nullable(),
    salary_currency: z.string().nullable(),
    salary_period: z.enum(salaryPeriods).nullable(),
    skills: z.array(z.object({ key: z.string(), name: z.string(), need: z.enum(needs) })),
    years: z.string().nullable(),
    thin: z.boolean(),
    recency: z.number(),
    fingerprint: z.string(),
  }),
);

/** A job as the score takes it, with a fingerprint of all of that. */
export interface ScoredRow {
  id: string;
  fingerprint: string;
  job: ScoredJob;
}

/**
 * Jobs of a person in the order of their ids. `stale`: only those whose stored match is missing or was made with another
 * formula, other wishes or another state of the job; that is told in the database, without reading a description.
 */
export async function readScoredJobs(
  db: Db,
  input: {
    userId: string;
    now: number;
    which:
      | { stale: { profileHash: string; afterId: string | null; limit: number } }
      | { id: string };
  },
): Promise<ScoredRow[]> {
  const { userId, which } = input;
  const condition =
    "id" in which
      ? Prisma.sql`id = ${which.id}::uuid`
      : Prisma.sql`
        (${which.stale.afterId}::uuid IS NULL OR id > ${which.stale.afterId}::uuid)
        AND (formula IS DISTINCT FROM ${formula}::int OR profile_hash <> ${which.stale.profileHash}
          OR match_hash <> fingerprint)`;
  const limit = "id" in which ? 1 : which.stale.limit;
  const found = await db.$queryRaw`
    SELECT id, title, company_key, blocked, triage, has_application, closed, locations, remote, employment_types, language,
      salary_min::float8, salary_max::float8, salary_currency, salary_period, skills, thin, recency, fingerprint,
      ${yearsOfExperience} AS years
    FROM (${fingerprinted(userId, input.now)}) AS job
    WHERE ${condition}
    ORDER BY id LIMIT ${limit}::int`;
  return rows.parse(found).map(toScoredRow);
}

/** Every job with what decides its match; the fingerprint is PostgreSQL's own hash of the row. */
function fingerprinted(userId: string, now: number) {
  const day = (before: number) => new Date(now - before * 86_400_000).toISOString().slice(0, 10);
  return Prisma.sql`
    SELECT *, hash_record_extended(ROW(title, company_key, blocked, triage, has_application, closed, locations, remote,
      employment_types, language, salary_min, salary_max, salary_currency, salary_period, skills, thin, recency, text_hash), 0)::text
      AS fingerprint
    FROM (
      SELECT j.id, j.title, j.company_key, j.triage, j.locations, j.remote, j.employment_types, j.language, j.salary_min,
        j.salary_max, j.salary_currency, j.salary_period, j.skills, j.text_hash, j.description_text,
        b.id IS NOT NULL AS blocked,
        a.id IS NOT NULL AS has_application,
        j.availability = 'closed' OR (left(j.valid_through, 10) < ${day(2)}
          AND NOT (j.availability = 'open' AND j.last_checked_at > left(j.valid_through, 10)::date + 1)) IS TRUE AS closed,
        -- The length of a stored text is known without reading it.
        octet_length(j.description_text) < ${thinText}::int AS thin,
        CASE WHEN d.day >= ${day(7)} THEN 1 WHEN d.day >= ${day(30)} THEN 0.5 ELSE 0 END::float8 AS recency,
        m.formula, m.profile_hash, m.text_hash AS match_hash
      FROM jobs j
      CROSS JOIN LATERAL (
        SELECT coalesce(left(j.posted_at, 10), to_char(j.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) AS day) d
      LEFT JOIN job_matches m ON m.job_id = j.id
      LEFT JOIN applications a ON a.id = j.application_id AND a.deleted_at IS NULL
      LEFT JOIN blocked_companies b ON b.user_id = j.user_id AND b.company_key = j.company_key AND j.company_key <> ''
      WHERE j.user_id = ${userId}::uuid AND j.deleted_at IS NULL) AS facts`;
}

// "3+ years of experience", "mindestens 3 Jahre Berufserfahrung", "expérience de 3 ans".
const span = String.raw`\m(\d{1,2})(?:\s?\+|\s?[-–/]\s?\d{1,2}|\s(?:to|bis|à|a)\s\d{1,2})?\s?(?:years?|yrs|jahren?|ans|années|años)\M`;
const experience = "(?:experience|erfahrung|expérience|experiencia)";
const yearsFirst = `(?i)${span}[^.!?\n]{0,40}${experience}`;
const yearsLast = `(?i)${experience}[^.!?\n]{0,40}${span}`;
const yearsOfExperience = Prisma.sql`
  coalesce(substring(left(description_text, ${searchedText}::int) FROM ${yearsFirst}),
    substring(left(description_text, ${searchedText}::int) FROM ${yearsLast}))`;

function toScoredRow(row: z.output<typeof rows>[number]): ScoredRow {
  const years = row.years === null ? null : Number(row.years);
  return {
    id: row.id,
    fingerprint: row.fingerprint,
    job: {
      title: row.title,
      companyBlocked: row.blocked,
      triage: row.triage,
      hasApplication: row.has_application,
      closed: row.closed,
      locations: row.locations,
      remote: row.remote,
      employmentTypes: row.employment_types,
      language: row.language,
      salary: {
        min: row.salary_min,
        max: row.salary_max,
        currency: row.salary_currency,
        period: row.salary_period,
      },
      skills: row.skills,
      // More is the age of a company.
      years: years !== null && years <= 20 ? years : null,
      thin: row.thin,
      recency: row.recency,
    },
  };
}
