import type { Db, DbTx } from "@huntboard/db";
import { urlKey } from "../../../core/search-keys.ts";
import { deriveColumns, noValues } from "../derive-columns.ts";
import { writeSearch } from "../write-search.ts";
import type { DemoJob } from "./demo-job.ts";
import { demoJobs } from "./demo-jobs.ts";

type Derived = Awaited<ReturnType<typeof deriveColumns>>;

/** A demo job, read and ready to be stored. */
export interface PreparedJob {
  demo: DemoJob;
  derived: Derived;
}

/** Reads the demo postings as any posting is read; before a transaction, for it takes a moment. */
export async function prepareDemoJobs(
  db: Db,
  { userId, now }: { userId: string; now: Temporal.ZonedDateTime },
): Promise<PreparedJob[]> {
  const prepared: PreparedJob[] = [];
  for (const demo of demoJobs) {
    const { title, company, place, remote, types, language, salary, equity, url, notes } = demo;
    const derived = await deriveColumns(db, {
      userId,
      before: noValues,
      url,
      fields: {
        title,
        company,
        locations: [place],
        remote,
        employmentTypes: types,
        postedAt: demo.posted === null ? null : day(now, demo.posted),
        validThrough: demo.until === undefined ? null : day(now, demo.until),
        salary: salary ? { guessed: false, ...salary } : null,
        equity: equity ?? null,
        descriptionText: demo.text.join("\n\n"),
        language,
        notes: notes ?? null,
      },
    });
    prepared.push({ demo, derived });
  }
  return prepared;
}

/** Stores demo jobs, marked `isDemo`, each with the demo application at its address. */
export async function createDemoJobs(
  tx: DbTx,
  {
    userId,
    now,
    prepared,
  }: { userId: string; now: Temporal.ZonedDateTime; prepared: PreparedJob[] },
): Promise<void> {
  for (const { demo, derived } of prepared) {
    const savedAt = instant(now, demo.saved);
    const key = urlKey(demo.url);
    const application = await tx.application.findFirst({
      where: { userId, isDemo: true, urlKey: key },
      select: { id: true },
    });
    const looked = demo.availability !== "unknown";
    const { id } = await tx.job.create({
      data: {
        ...derived.columns,
        userId,
        triage: demo.triage,
        availability: demo.availability,
        lastOutcome: demo.availability === "closed" ? "gone" : looked ? "ok" : "login_required",
        lastCheckedAt: looked ? savedAt : null,
        seenAt: demo.seen ? savedAt : null,
        applicationId: application?.id ?? null,
        isDemo: true,
        createdAt: savedAt,
        updatedAt: savedAt,
        sources: {
          create: {
            userId,
            board: demo.board,
            url: demo.url,
            urlKey: key,
            route: demo.route,
            createdAt: savedAt,
          },
        },
      },
      select: { id: true },
    });
    await writeSearch(tx, { id, ...derived.values });
  }
}

function instant(now: Temporal.ZonedDateTime, days: number): Date {
  return new Date(now.add({ days }).epochMilliseconds);
}

function day(now: Temporal.ZonedDateTime, days: number): string {
  return now.toPlainDate().add({ days }).toString();
}
