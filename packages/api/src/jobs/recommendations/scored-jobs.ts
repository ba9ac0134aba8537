import { type Db, Prisma } from "@huntboard/db";
import { z } from "zod";
import { plannedOnce, rowCount } from "../../core/planned-once.ts";
import { readRows } from "../../core/read-rows.ts";
import { employmentTypes, needs, remoteKinds, salaryPeriods, triages } from "../vocabulary.ts";
import { isAppliedFor } from "../tracker/is-applied-for.ts";
import { readTitle } from "./read-title.ts";
import { formula } from "./score-job.ts";
import type { ScoredJob } from "./score-types.ts";

/** Bytes of a description below which it says too little. */
const thinText = 400;
/** Bytes of a description in which years of experience are not looked for any more. */
const longestSearched = 60_000;
const mostYears = 20;

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
    thin: z.boolean(),
    recency: z.number(),
    years: z.string().nullable(),
    fingerprint: z.string(),
  }),
);

/** A job as the score takes it, with a fingerprint of all of that. */
export interface ScoredRow {
  id: string;
  fingerprint: string;
  job: ScoredJob;
}

const staleRows = z.array(z.object({ id: z.string(), title: z.string() }));
type StaleRow = z.output<typeof staleRows>[number];

/**
 * A person's jobs (with `ids`: among these) whose stored match is missing or was made with another formula, other wishes or another state of the
 * job, in the order of their ids. Told in the database, without reading a description.
 */
export async function readStaleJobs(
  db: Db,
  input: {
    userId: string;
    now: number;
    profileHash: string;
    limit: number;
    ids?: string[] | undefined;
  },
): Promise<StaleRow[]> {
  const { userId, profileHash, limit } = input;
  return readRows(
    db,
    userId,
    staleRows,
    Prisma.sql`
      SELECT id, title FROM (${fingerprinted(input)}) AS job
      WHERE formula IS DISTINCT FROM ${formula}::int OR profile_hash <> ${profileHash} OR match_hash <> fingerprint
      ORDER BY id LIMIT ${rowCount(limit)}`,
  );
}

/** These jobs of a person, in the order of their ids; those that have another title by now are left for the next time. */
export async function readScoredJobs(
  db: Db,
  input: { userId: string; now: number; jobs: StaleRow[] },
): Promise<ScoredRow[]> {
  const { jobs, ...whose } = input;
  const ids = jobs.map(({ id }) => id);
  // A title that says the level leaves nothing to look for in the text.
  const silent = jobs.filter(({ title }) => readTitle(title).level === null).map(({ id }) => id);
  const found = rows.parse(
    await db.$queryRaw`
      SELECT job.id, job.title, job.company_key, blocked, job.triage, has_application, closed, job.locations, job.remote,
        job.employment_types, job.language, job.salary_min::float8, job.salary_max::float8, job.salary_currency, job.salary_period,
        job.skills, thin, recency, fingerprint,
        CASE WHEN job.id = ANY(${silent}::uuid[]) THEN ${statedYears} END AS years
      FROM (${fingerprinted({ ...whose, ids })}) AS job JOIN jobs AS whole ON whole.id = job.id ORDER BY job.id`,
  );
  const titles = new Map(jobs.map(({ id, title }) => [id, title]));
  return found.filter(({ id, title }) => titles.get(id) === title).map(toScoredRow);
}

/**
 * Every job with what decides its match; the fingerprint is PostgreSQL's own hash of the row. The skills are in it by their keys
 * and the revision: to hash them whole for every job would cost more than all the rest.
 */
function fingerprinted(input: { userId: string; now: number; ids?: string[] | undefined }) {
  const { userId, now, ids } = input;
  const only = ids ? Prisma.sql`AND j.id = ANY(${plannedOnce(ids)})` : Prisma.empty;
  const day = (before: number) => new Date(now - before * 86_400_000).toISOString().slice(0, 10);
  // To write each instant as a day would take longer than the rest of the row.
  const newerThan = (days: number) => Prisma.sql`
    coalesce(j.posted_at >= ${day(days)}, j.created_at >= ${`${day(days)}T00:00:00Z`}::timestamptz)`;
  return Prisma.sql`
    SELECT *, hash_record_extended(ROW(title, company_key, blocked, triage, has_application, closed, locations, remote,
      employment_types, language, salary_min, salary_max, salary_currency, salary_period, skill_keys, thin, recency, text_hash, revision), 0)::text
      AS fingerprint
    FROM (
      SELECT j.id, j.title, j.company_key, j.triage, j.locations, j.remote, coalesce(j.employment_types, '{}') AS employment_types, j.language, j.salary_min,
        j.salary_max, j.salary_currency, j.salary_period, j.skills, j.skill_keys, j.text_hash, j.revision,
        b.id IS NOT NULL AS blocked,
        ${isAppliedFor("j")} AS has_application,
        j.availability = 'closed' OR (left(j.valid_through, 10) < ${day(2)}
          AND NOT (j.availability = 'open' AND j.last_checked_at > left(j.valid_through, 10)::date + 1)) IS TRUE AS closed,
        -- The length of a stored text is known without reading it.
        octet_length(j.description_text) < ${thinText}::int AS thin,
        CASE WHEN ${newerThan(7)} THEN 1 WHEN ${newerThan(30)} THEN 0.5 ELSE 0 END::float8 AS recency,
        m.formula, m.profile_hash, m.text_hash AS match_hash
      FROM jobs j
      LEFT JOIN job_matches m ON m.job_id = j.id
      LEFT JOIN blocked_companies b ON b.user_id = j.user_id AND b.company_key = j.company_key AND j.company_key <> ''
      WHERE j.user_id = ${userId}::uuid AND j.deleted_at IS NULL ${only}) AS facts`;
}

// "3+ years of experience", "mindestens 3 Jahre Berufserfahrung", "expérience de 3 ans".
const unit = "(?:years?|yrs|jahren?|ans|années|años)";
const span = String.raw`\m(\d{1,2})(?:\s?\+|\s?[-–/]\s?\d{1,2}|\s(?:to|bis|à|a)\s\d{1,2})?\s?${unit}\M`;
const experience = "(?:experience|erfahrung|expérience|experiencia)";
const yearsFirst = `(?i)${span}[^.!?\n]{0,40}${experience}`;
const yearsLast = `(?i)${experience}[^.!?\n]{0,40}${span}`;
/** Cheap, and true of every text that the others find something in. */
const yearsAtAll = `(?i)[0-9][^.!?\n]{0,12}${unit}`;

/** The years of experience that the text of `jobs AS whole` asks for, as digits; null where it does not. */
const statedYears = Prisma.sql`
  CASE WHEN octet_length(whole.description_text) < ${longestSearched}::int AND whole.description_text ~ ${yearsAtAll}
    THEN coalesce(substring(whole.description_text FROM ${yearsFirst}), substring(whole.description_text FROM ${yearsLast})) END`;

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
      years: years !== null && years > mostYears ? null : years,
      thin: row.thin,
      recency: row.recency,
    },
  };
}
