import type { Db, DbTx, Prisma } from "@huntboard/db";
import { z } from "zod";
import { stage, stageLabels } from "../../applications/vocabulary.ts";
import type { JobItem, JobMatchItem } from "../schemas.ts";
import { availabilities, bands, boardKinds, gates, outcomes, triages } from "../vocabulary.ts";
import { type JobContext, readJobContext } from "./job-context.ts";
import { jobSelect, readFields, readSkills } from "./job-select.ts";

const { descriptionHtml: _html, descriptionText: _text, mergeUndo: _undo, ...listed } = jobSelect;

/** What is read of a job in a list, with what hangs on it. Prisma reads each relation once for all rows. */
export const itemSelect = {
  ...listed,
  sources: {
    select: { board: true, externalId: true, url: true },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  },
  application: {
    select: {
      id: true,
      stage: true,
      appliedAt: true,
      deletedAt: true,
      status: { select: { label: true } },
    },
  },
  repostOf: { select: { id: true, title: true, createdAt: true, deletedAt: true } },
  match: { select: { band: true, hiddenBy: true, reasons: true } },
} satisfies Prisma.JobSelect;

export type JobItemRow = Prisma.JobGetPayload<{ select: typeof itemSelect }>;

const boardKind = z.enum(boardKinds);
const outcome = z.enum(outcomes).nullable();
const reason = z.object({
  kind: z.enum(["title", "skill", "level", "salary", "language", "recency", "learned", "text"]),
  text: z.string(),
});
const reasons = z.object({
  matched: z.array(reason),
  missing: z.array(reason),
  unknown: z.array(reason),
});

/** A person's jobs by id, in the order of the ids; those that are not there are left out. */
export async function readJobs(
  db: Db | DbTx,
  input: { userId: string; ids: string[] },
): Promise<JobItem[]> {
  if (input.ids.length === 0) return [];
  const rows = await db.job.findMany({
    where: { id: { in: input.ids }, userId: input.userId, deletedAt: null },
    select: itemSelect,
  });
  const context = await readJobContext(db, { userId: input.userId, rows });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return input.ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toJobItem(row, context)] : [];
  });
}

/** A row as clients see it, with what was read for all rows of its page. */
export function toJobItem(row: JobItemRow, context: JobContext): JobItem {
  const [source] = row.sources;
  const { appliedBefore, blocked, excerpts } = context;
  return {
    ...readFields(row),
    id: row.id,
    board: boardKind.parse(source?.board ?? "generic"),
    externalId: source?.externalId ?? null,
    url: row.sources.find(({ url }) => url !== null)?.url ?? null,
    skills: readSkills(row),
    excerpt: excerpts.get(row.id) ?? "",
    triage: z.enum(triages).parse(row.triage),
    availability: z.enum(availabilities).parse(row.availability),
    lastCheckedAt: row.lastCheckedAt?.toISOString() ?? null,
    lastOutcome: outcome.parse(row.lastOutcome),
    seenAt: row.seenAt?.toISOString() ?? null,
    notes: row.notes,
    application: readApplication(row),
    appliedBefore:
      appliedBefore.get(row.companyKey)?.find(({ id }) => id !== row.applicationId) ?? null,
    repostOf:
      row.repostOf === null || row.repostOf.deletedAt !== null
        ? null
        : {
            id: row.repostOf.id,
            title: row.repostOf.title,
            createdAt: row.repostOf.createdAt.toISOString(),
          },
    companyBlocked: blocked.has(row.companyKey),
    match: readMatch(row),
    revision: row.revision,
    isDemo: row.isDemo,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A removed application is none. */
function readApplication({ application }: JobItemRow): JobItem["application"] {
  if (application === null || application.deletedAt !== null) return null;
  const rowStage = stage.parse(application.stage);
  return {
    id: application.id,
    stage: rowStage,
    status: application.status?.label ?? stageLabels[rowStage],
    appliedAt: application.appliedAt?.toISOString() ?? null,
  };
}

function readMatch({ match }: JobItemRow): JobMatchItem | null {
  if (match === null) return null;
  return {
    band: z.enum(bands).parse(match.band),
    hiddenBy: z.enum(gates).nullable().parse(match.hiddenBy),
    ...reasons.parse(match.reasons),
  };
}
