import type { Db, DbTx } from "@huntboard/db";
import { z } from "zod";
import { findDuplicates } from "../../applications/find-duplicates.ts";
import type { DuplicateItem } from "../../applications/items.ts";
import type { Deps } from "../../core/deps.ts";
import { keySeparator, urlKey } from "../../core/search-keys.ts";
import type { JobLikeness } from "../schemas.ts";
import { type BoardKind, triages } from "../vocabulary.ts";
import { dedupeKey, textHash } from "./job-keys.ts";

const most = 10;
/** BOARDS: from here on two postings look like one. */
const likeEnough = 0.9;
/** Of the whole key; a city that only one of two postings names pulls it down. */
const worthComparing = 0.7;

type Reason = JobLikeness["reason"];

const jobRows = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    company: z.string(),
    triage: z.enum(triages),
    created_at: z.date(),
  }),
);
type FoundJob = z.output<typeof jobRows>[number];

/** A person's jobs and applications that look like this posting, the surest first, 10 at most. */
export async function findLikeness(
  deps: Pick<Deps, "db">,
  input: {
    userId: string;
    url: string | null;
    board: BoardKind | null;
    externalId: string | null;
    title: string;
    company: string;
    city: string | null;
    descriptionText: string;
    exceptId?: string | undefined;
  },
): Promise<JobLikeness[]> {
  const { db } = deps;
  const { userId, title, company, url } = input;
  const found = new Map<string, JobLikeness>();
  const note = (reason: Reason, rows: FoundJob[]) => {
    for (const row of rows)
      if (row.id !== input.exceptId && !found.has(row.id))
        found.set(row.id, toLikeness(row, reason));
  };
  note("same_url", await withUrl(db, { userId, key: url === null ? null : urlKey(url) }));
  note("same_posting", await withExternalId(db, input));
  note("similar", await withLikeKey(db, { userId, key: dedupeKey(input) }));
  note("same_text", await withText(db, { userId, hash: textHash(input.descriptionText) }));
  const applications = await findDuplicates(deps, { userId, title, company, url });
  return [
    ...found.values(),
    ...applications.map((item): JobLikeness => ({
      kind: "application",
      id: item.id,
      title: item.title,
      company: item.company,
      reason: applicationReason(item),
      at: item.appliedAt ?? item.createdAt,
      triage: null,
    })),
  ].slice(0, most);
}

/** One that is only saved was not applied for. */
function applicationReason({ appliedAt, reason }: DuplicateItem): Reason {
  if (appliedAt !== null) return "applied_before";
  return reason === "same_url" ? "same_url" : "similar";
}

async function withUrl(
  db: Db | DbTx,
  { userId, key }: { userId: string; key: string | null },
): Promise<FoundJob[]> {
  if (key === null) return [];
  return jobRows.parse(
    await db.$queryRaw`
      SELECT id, title, company, triage, created_at FROM jobs
      WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND id IN (
        SELECT job_id FROM job_sources WHERE user_id = ${userId}::uuid AND url_key = ${key})
      ORDER BY created_at DESC, id DESC LIMIT ${most}::int`,
  );
}

async function withExternalId(
  db: Db | DbTx,
  {
    userId,
    board,
    externalId,
  }: { userId: string; board: BoardKind | null; externalId: string | null },
): Promise<FoundJob[]> {
  if (board === null || externalId === null) return [];
  return jobRows.parse(
    await db.$queryRaw`
      SELECT id, title, company, triage, created_at FROM jobs
      WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND id IN (
        SELECT job_id FROM job_sources
        WHERE user_id = ${userId}::uuid AND board = ${board} AND external_id = ${externalId})`,
  );
}

/** By trigrams (pg_trgm). The city counts when both postings name one. */
async function withLikeKey(
  db: Deps["db"],
  { userId, key }: { userId: string; key: string },
): Promise<FoundJob[]> {
  if (key === "") return [];
  const [company = "", title = "", city = ""] = key.split(keySeparator);
  const name = company + keySeparator + title;
  const [, rows] = await db.$transaction([
    // The index answers `%` by this threshold.
    db.$queryRaw`SELECT set_config('pg_trgm.similarity_threshold', ${String(worthComparing)}, true)`,
    db.$queryRaw`
      SELECT id, title, company, triage, created_at FROM (
        SELECT id, title, company, triage, created_at,
          CASE WHEN ${city} = '' OR split_part(dedupe_key, ${keySeparator}, 3) = ''
            THEN similarity(${name}, split_part(dedupe_key, ${keySeparator}, 1) || ${keySeparator} ||
              split_part(dedupe_key, ${keySeparator}, 2))
            ELSE similarity(${key}, dedupe_key) END AS likeness
        FROM jobs
        WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND dedupe_key % ${key}) AS near
      WHERE likeness >= ${likeEnough}
      ORDER BY likeness DESC, created_at DESC, id DESC LIMIT ${most}::int`,
  ]);
  return jobRows.parse(rows);
}

async function withText(
  db: Db | DbTx,
  { userId, hash }: { userId: string; hash: string },
): Promise<FoundJob[]> {
  if (hash === "") return [];
  return jobRows.parse(
    await db.$queryRaw`
      SELECT id, title, company, triage, created_at FROM jobs
      WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND text_hash = ${hash}
      ORDER BY created_at DESC, id DESC LIMIT ${most}::int`,
  );
}

function toLikeness(row: FoundJob, reason: Reason): JobLikeness {
  const { id, title, company, triage } = row;
  return { kind: "job", id, title, company, reason, at: row.created_at.toISOString(), triage };
}
