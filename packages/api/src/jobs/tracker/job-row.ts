import { type Db, type DbTx, Prisma } from "@huntboard/db";
import { z } from "zod";
import { stage, stageLabels } from "../../applications/vocabulary.ts";
import { plannedOnce } from "../../core/planned-once.ts";
import { jsonInstant, readRows } from "../../core/read-rows.ts";
import type { JobItem, JobMatchItem } from "../schemas.ts";
import {
  availabilities,
  bands,
  boardKinds,
  employmentTypes,
  gates,
  needs,
  outcomes,
  remoteKinds,
  salaryPeriods,
  triages,
} from "../vocabulary.ts";
import { appliedBefore } from "./applied-before.ts";

/** Characters of a description in a list. */
const excerptLength = 300;

const reason = z.object({
  kind: z.enum(["title", "skill", "level", "salary", "language", "recency", "learned", "text"]),
  text: z.string(),
});
const place = z.object({
  text: z.string(),
  city: z.string().nullable(),
  country: z.string().nullable(),
});

const jobRow = z.object({
  id: z.string(),
  title: z.string(),
  company: z.string(),
  locations: z.array(place),
  remote: z.enum(remoteKinds).nullable(),
  employment_types: z.array(z.enum(employmentTypes)),
  posted_at: z.string().nullable(),
  valid_through: z.string().nullable(),
  salary_min: z.number().nullable(),
  salary_max: z.number().nullable(),
  salary_currency: z.string().nullable(),
  salary_period: z.enum(salaryPeriods).nullable(),
  salary_guessed: z.boolean(),
  equity_min: z.number().nullable(),
  equity_max: z.number().nullable(),
  language: z.string().nullable(),
  skills: z.array(z.object({ key: z.string(), name: z.string(), need: z.enum(needs) })),
  notes: z.string().nullable(),
  triage: z.enum(triages),
  availability: z.enum(availabilities),
  last_checked_at: jsonInstant.nullable(),
  last_outcome: z.enum(outcomes).nullable(),
  seen_at: jsonInstant.nullable(),
  application_id: z.string().nullable(),
  company_key: z.string(),
  revision: z.number(),
  is_demo: z.boolean(),
  created_at: jsonInstant,
  updated_at: jsonInstant,
  excerpt: z.string(),
  sources: z.array(
    z.object({
      board: z.enum(boardKinds),
      externalId: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
  company_blocked: z.boolean(),
  application_stage: stage.nullable(),
  application_status: z.string().nullable(),
  application_applied_at: jsonInstant.nullable(),
  repost_id: z.string().nullable(),
  repost_title: z.string().nullable(),
  repost_created_at: jsonInstant.nullable(),
  band: z.enum(bands).nullable(),
  hidden_by: z.enum(gates).nullable(),
  before_id: z.string().nullable(),
  before_title: z.string().nullable(),
  before_applied_at: jsonInstant.nullable(),
  reasons: z
    .object({
      matched: z.array(reason),
      missing: z.array(reason),
      unknown: z.array(reason),
    })
    .nullable(),
});
type JobRow = z.output<typeof jobRow>;
const jobRows = z.array(jobRow);

/**
 * A person's jobs by id, in the order of the ids; those that are not there are left out. One statement, however many jobs
 * there are: every list of jobs is read here.
 */
export async function readJobs(
  db: Db | DbTx,
  input: { userId: string; ids: string[] },
): Promise<JobItem[]> {
  const { userId, ids } = input;
  if (ids.length === 0) return [];
  const rows = await readRows(
    db,
    userId,
    jobRows,
    Prisma.sql`
    SELECT job.id, job.title, job.company, job.locations, job.remote, job.employment_types, job.posted_at, job.valid_through,
      job.salary_min::float8, job.salary_max::float8, job.salary_currency, job.salary_period, job.salary_guessed,
      job.equity_min::float8, job.equity_max::float8, job.language, job.skills, job.notes, job.triage, job.availability,
      job.last_checked_at, job.last_outcome, job.seen_at, job.application_id, job.company_key, job.revision, job.is_demo,
      job.created_at, job.updated_at, left(job.description_text, ${excerptLength}) AS excerpt,
      COALESCE((
        SELECT jsonb_agg(jsonb_build_object('board', board, 'externalId', external_id, 'url', url)
          ORDER BY position, created_at, id)
        FROM job_sources WHERE job_id = job.id), '[]') AS sources,
      EXISTS (
        SELECT FROM blocked_companies AS blocked
        WHERE blocked.user_id = job.user_id AND blocked.company_key = job.company_key) AS company_blocked,
      own.stage AS application_stage, status.label AS application_status, own.applied_at AS application_applied_at,
      earlier.id AS repost_id, earlier.title AS repost_title, earlier.created_at AS repost_created_at,
      fit.band, fit.hidden_by, fit.reasons,
      sent.id AS before_id, sent.title AS before_title, sent.applied_at AS before_applied_at
    FROM jobs AS job
    LEFT JOIN applications AS own ON own.id = job.application_id AND own.deleted_at IS NULL
    LEFT JOIN application_statuses AS status ON status.id = own.status_id
    LEFT JOIN jobs AS earlier ON earlier.id = job.repost_of_id AND earlier.deleted_at IS NULL
    LEFT JOIN job_matches AS fit ON fit.job_id = job.id
    LEFT JOIN LATERAL (${appliedBefore}) AS sent ON true
    WHERE job.id = ANY(${plannedOnce(ids)}) AND job.user_id = ${userId}::uuid AND job.deleted_at IS NULL`,
  );
  const byId = new Map(rows.map((row) => [row.id, toJobItem(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toJobItem(row: JobRow): JobItem {
  return {
    id: row.id,
    title: row.title,
    company: row.company,
    locations: row.locations,
    remote: row.remote,
    employmentTypes: row.employment_types,
    postedAt: row.posted_at,
    validThrough: row.valid_through,
    salary: readSalary(row),
    equity:
      row.equity_min === null && row.equity_max === null
        ? null
        : { min: row.equity_min, max: row.equity_max },
    language: row.language,
    board: row.sources[0]?.board ?? "generic",
    externalId: row.sources[0]?.externalId ?? null,
    url: row.sources.find(({ url }) => url !== null)?.url ?? null,
    skills: row.skills,
    excerpt: row.excerpt.replaceAll(/\s+/gu, " ").trim(),
    triage: row.triage,
    availability: row.availability,
    lastCheckedAt: row.last_checked_at,
    lastOutcome: row.last_outcome,
    seenAt: row.seen_at,
    notes: row.notes,
    application: readApplication(row),
    appliedBefore: readAppliedBefore(row),
    repostOf: readRepost(row),
    companyBlocked: row.company_blocked,
    match: readMatch(row),
    revision: row.revision,
    isDemo: row.is_demo,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function readSalary(row: JobRow): JobItem["salary"] {
  if (row.salary_min === null && row.salary_max === null) return null;
  return {
    min: row.salary_min,
    max: row.salary_max,
    currency: row.salary_currency,
    period: row.salary_period,
    guessed: row.salary_guessed,
  };
}

/** A removed application is none. */
function readApplication(row: JobRow): JobItem["application"] {
  const { application_id: id, application_stage: at, application_status: label } = row;
  if (id === null || at === null) return null;
  return { id, stage: at, status: label ?? stageLabels[at], appliedAt: row.application_applied_at };
}

function readAppliedBefore(row: JobRow): JobItem["appliedBefore"] {
  const { before_id: id, before_title: title, before_applied_at: appliedAt } = row;
  return id === null || title === null || appliedAt === null ? null : { id, title, appliedAt };
}

function readRepost(row: JobRow): JobItem["repostOf"] {
  const { repost_id: id, repost_title: title, repost_created_at: createdAt } = row;
  return id === null || title === null || createdAt === null ? null : { id, title, createdAt };
}

function readMatch({ band, hidden_by: hiddenBy, reasons }: JobRow): JobMatchItem | null {
  return band === null || reasons === null ? null : { band, hiddenBy, ...reasons };
}
