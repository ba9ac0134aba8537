import type { Db, DbTx } from "@huntboard/db";
import { z } from "zod";
import { keySeparator } from "../../core/search-keys.ts";
import type { JobItem } from "../schemas.ts";

/** Characters of a description in a list. */
const excerptLength = 300;

/** What is read once for all jobs of a page. */
export interface JobContext {
  /** By company key: the two latest applications, for one of them may be the job's own. */
  appliedBefore: Map<string, NonNullable<JobItem["appliedBefore"]>[]>;
  /** Company keys. */
  blocked: Set<string>;
  /** By job id. */
  excerpts: Map<string, string>;
}

const appliedRows = z.array(
  z.object({ company: z.string(), id: z.string(), title: z.string(), applied_at: z.date() }),
);
const excerptRows = z.array(z.object({ id: z.string(), excerpt: z.string() }));

/** Earlier applications, blocks and first words for these jobs of a person: three queries, however many jobs there are. */
export async function readJobContext(
  db: Db | DbTx,
  input: { userId: string; rows: { id: string; companyKey: string }[] },
): Promise<JobContext> {
  const { userId, rows } = input;
  const companies = [...new Set(rows.map((row) => row.companyKey))].filter((key) => key !== "");
  const ids = rows.map((row) => row.id);
  const [applied, blocked, excerpts] = await Promise.all([
    db.$queryRaw`
      SELECT company, id, title, applied_at FROM (
        SELECT split_part(dedupe_key, ${keySeparator}, 1) AS company, id, title, applied_at,
          row_number() OVER (PARTITION BY split_part(dedupe_key, ${keySeparator}, 1)
            ORDER BY applied_at DESC, id DESC) AS place
        FROM applications
        WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND applied_at IS NOT NULL
          AND split_part(dedupe_key, ${keySeparator}, 1) = ANY(${companies}::text[])) AS latest
      WHERE place <= 2 ORDER BY place`,
    db.blockedCompany.findMany({
      where: { userId, companyKey: { in: companies } },
      select: { companyKey: true },
    }),
    db.$queryRaw`
      SELECT id, left(description_text, ${excerptLength}) AS excerpt FROM jobs
      WHERE id = ANY(${ids}::uuid[]) AND user_id = ${userId}::uuid`,
  ]);
  const appliedBefore: JobContext["appliedBefore"] = new Map();
  for (const { company, id, title, applied_at: at } of appliedRows.parse(applied)) {
    const known = appliedBefore.get(company) ?? [];
    appliedBefore.set(company, [...known, { id, title, appliedAt: at.toISOString() }]);
  }
  return {
    appliedBefore,
    blocked: new Set(blocked.map(({ companyKey }) => companyKey)),
    excerpts: new Map(excerptRows.parse(excerpts).map(({ id, excerpt }) => [id, oneLine(excerpt)])),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
