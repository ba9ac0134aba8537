import type { Db, DbTx, Prisma } from "@huntboard/db";
import { z } from "zod";
import { remoteKinds, salaryPeriods, stage, stageLabels, type ApplicationItem } from "./schemas.ts";

/** What is read of an application; the keys behind search and order stay in the database. */
export const applicationSelect = {
  id: true,
  title: true,
  company: true,
  url: true,
  location: true,
  remote: true,
  salaryMin: true,
  salaryMax: true,
  salaryCurrency: true,
  salaryPeriod: true,
  source: true,
  tags: true,
  notes: true,
  stage: true,
  statusId: true,
  stageChangedAt: true,
  appliedAt: true,
  nextActionText: true,
  nextActionDueAt: true,
  rank: true,
  revision: true,
  isDemo: true,
  createdAt: true,
  updatedAt: true,
  status: { select: { label: true } },
} satisfies Prisma.ApplicationSelect;

export type ApplicationRow = Prisma.ApplicationGetPayload<{ select: typeof applicationSelect }>;

const remote = z.enum(remoteKinds).nullable();
const period = z.enum(salaryPeriods).nullable();

/** A row as clients see it. */
export function toApplicationItem(row: ApplicationRow): ApplicationItem {
  const rowStage = stage.parse(row.stage);
  return {
    id: row.id,
    title: row.title,
    company: row.company,
    url: row.url,
    location: row.location,
    remote: remote.parse(row.remote),
    salary: {
      min: row.salaryMin?.toNumber() ?? null,
      max: row.salaryMax?.toNumber() ?? null,
      currency: row.salaryCurrency,
      period: period.parse(row.salaryPeriod),
    },
    source: row.source,
    tags: row.tags,
    notes: row.notes,
    stage: rowStage,
    status: row.status?.label ?? stageLabels[rowStage],
    statusId: row.statusId,
    stageChangedAt: row.stageChangedAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
    nextAction: { text: row.nextActionText, dueAt: row.nextActionDueAt?.toISOString() ?? null },
    revision: row.revision,
    isDemo: row.isDemo,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A person's applications with these ids, in the order of the ids; those gone meanwhile are left out. */
export async function readApplications(
  db: Db | DbTx,
  input: { userId: string; ids: string[] },
): Promise<ApplicationItem[]> {
  const rows = await db.application.findMany({
    where: { id: { in: input.ids }, userId: input.userId, deletedAt: null },
    select: applicationSelect,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return input.ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toApplicationItem(row)] : [];
  });
}
