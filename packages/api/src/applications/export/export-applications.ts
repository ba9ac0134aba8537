import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { exportJobs } from "../../jobs/tracker/export-jobs.ts";
import { detailSelect, toApplicationDetail } from "../get-application.ts";
import type { ApplicationDetail, ExportFile, exportInput } from "../schemas.ts";
import { doneStepSelect, toDoneStepItem } from "../steps/done-step-row.ts";
import { listStatuses } from "../statuses/list-statuses.ts";
import { toCsv } from "./csv.ts";

const batch = 200;

/**
 * All of a person's applications as a file: CSV has one line for each, JSON also their history, contacts, notes, documents
 * (without file contents), done steps and calendar events, the person's labels, and their jobs with all that belongs to those.
 */
export async function exportApplications(
  deps: Deps,
  input: z.output<typeof exportInput> & { userId: string },
): Promise<ExportFile> {
  const { userId, format } = input;
  const exportedAt = new Date(deps.clock.now()).toISOString();
  const name = `huntboard-applications-${exportedAt.slice(0, 10)}`;
  const applications = await readAll(deps, userId);
  if (format === "csv")
    return {
      fileName: `${name}.csv`,
      mediaType: "text/csv; charset=utf-8",
      content: toCsv([columns.map(([title]) => title), ...applications.map(toRow)]),
    };
  const statuses = await listStatuses(deps, { userId });
  const jobs = await exportJobs(deps, { userId });
  return {
    fileName: `${name}.json`,
    mediaType: "application/json",
    content: JSON.stringify({ exportedAt, statuses, applications, ...jobs }, null, 2),
  };
}

const eventSelect = {
  id: true,
  title: true,
  kind: true,
  description: true,
  location: true,
  joinUrl: true,
  round: true,
  outcome: true,
  startTime: true,
  endTime: true,
  timezone: true,
  doneSteps: { select: { doneAt: true } },
} as const;

type Exported = ApplicationDetail & { doneSteps: object[]; events: object[] };

async function readAll(deps: Deps, userId: string): Promise<Exported[]> {
  const all: Exported[] = [];
  for (;;) {
    const last = all.at(-1);
    const rows = await deps.db.application.findMany({
      where: { userId, deletedAt: null, ...(last ? { id: { gt: last.id } } : {}) },
      orderBy: { id: "asc" },
      take: batch,
      select: {
        ...detailSelect,
        doneSteps: { orderBy: { doneAt: "asc" }, select: doneStepSelect },
        events: { where: { deletedAt: null }, orderBy: { startTime: "asc" }, select: eventSelect },
      },
    });
    all.push(
      ...rows.map((row) => ({
        ...toApplicationDetail(row),
        doneSteps: row.doneSteps.map(toDoneStepItem),
        events: row.events,
      })),
    );
    if (rows.length < batch) return all;
  }
}

const columns: [string, (item: ApplicationDetail) => string | number | null][] = [
  ["id", (item) => item.id],
  ["title", (item) => item.title],
  ["company", (item) => item.company],
  ["url", (item) => item.url],
  ["location", (item) => item.location],
  ["remote", (item) => item.remote],
  ["salary_min", (item) => item.salary.min],
  ["salary_max", (item) => item.salary.max],
  ["salary_currency", (item) => item.salary.currency],
  ["salary_period", (item) => item.salary.period],
  ["source", (item) => item.source],
  ["tags", (item) => item.tags.join("; ")],
  ["notes", (item) => item.notes],
  ["stage", (item) => item.stage],
  ["status", (item) => item.status],
  ["applied_at", (item) => item.appliedAt],
  ["next_action", (item) => item.nextAction.text],
  ["next_action_due_at", (item) => item.nextAction.dueAt],
  ["created_at", (item) => item.createdAt],
  ["updated_at", (item) => item.updatedAt],
];

function toRow(item: ApplicationDetail): (string | number | null)[] {
  return columns.map(([, read]) => read(item));
}
