import type { DbTx } from "@huntboard/db";
import type { Deps } from "../../core/deps.ts";
import { createDemoGoals } from "../../insights/goals/demo-goals.ts";
import { createDemoWishes } from "../../jobs/profile/demo-wishes.ts";
import { createDemoJobs, prepareDemoJobs } from "../../jobs/tracker/demo/load-demo-jobs.ts";
import { lockPipeline } from "../locks.ts";
import { placeCard } from "../place-card.ts";
import type { DemoStatus } from "../schemas.ts";
import { deriveHistory } from "../history/derive-history.ts";
import { searchKeys } from "../../core/search-keys.ts";
import { demoApplications, type DemoApplication, type DemoEvent } from "./demo-data.ts";
import { demoInstant, demoWorkingTime } from "./demo-times.ts";
import { readDemoStatus } from "./demo-status.ts";

/** Who loads, when, and in which zone. */
interface Loading {
  userId: string;
  now: Temporal.ZonedDateTime;
}

/**
 * Adds demo applications, events, jobs and goals, and wishes and skills where there are none, all marked `isDemo`; does nothing when
 * there are some already.
 */
export async function loadDemo(deps: Deps, input: { userId: string }): Promise<DemoStatus> {
  const { userId } = input;
  const { timeZone } = await deps.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { timeZone: true },
  });
  const now = Temporal.Instant.fromEpochMilliseconds(deps.clock.now()).toZonedDateTimeISO(timeZone);
  const prepared = await prepareDemoJobs(deps.db, { userId, now });
  await deps.db.$transaction(async (tx) => {
    await lockPipeline(tx, userId);
    if (await tx.application.findFirst({ where: { userId, isDemo: true }, select: { id: true } }))
      return;
    // The last one made comes first in its column.
    for (const demo of demoApplications.toReversed())
      await createDemoApplication(tx, { userId, now }, demo);
    await createDemoJobs(tx, { userId, now, prepared });
    await createDemoWishes(tx, { userId, now: new Date(now.epochMilliseconds) });
    await createDemoGoals(tx, { userId, now });
  });
  return readDemoStatus(deps, { userId });
}

async function createDemoApplication(tx: DbTx, loading: Loading, demo: DemoApplication) {
  const { userId, now } = loading;
  const { title, company, url, location, remote, source, tags, salary, nextAction } = demo;
  const changes = demo.history.map((entry) => ({ ...entry, at: demoInstant(now, entry.day) }));
  const first = changes[0]?.at ?? demoInstant(now, 0);
  const last = changes.at(-1);
  const stage = last?.stage ?? "saved";
  await tx.application.create({
    data: {
      userId,
      title,
      company,
      url,
      location,
      remote,
      source,
      tags,
      notes: demo.notes ?? null,
      ...searchKeys({ title, company, url, location, tags, notes: demo.notes ?? null }),
      salaryMin: salary?.min ?? null,
      salaryMax: salary?.max ?? null,
      salaryCurrency: salary?.currency ?? null,
      salaryPeriod: salary ? "year" : null,
      nextActionText: nextAction?.text ?? null,
      nextActionDueAt: nextAction ? demoInstant(now, nextAction.day) : null,
      stage,
      stageChangedAt: last?.at ?? first,
      ...deriveHistory(changes.map(({ stage: to, at }) => ({ stage: to, occurredAt: at }))),
      appliedAt: changes.find((entry) => entry.stage === "applied")?.at ?? null,
      rank: await placeCard(tx, { userId, stage, id: null, beforeId: undefined }),
      isDemo: true,
      createdAt: first,
      updatedAt: last?.at ?? first,
      statusChanges: {
        create: changes.map(({ stage: reached, at, note }) => ({
          userId,
          stage: reached,
          note: note ?? null,
          occurredAt: at,
          createdAt: at,
          updatedAt: at,
        })),
      },
      contacts: {
        create: (demo.contacts ?? []).map((contact) => ({
          ...contact,
          userId,
          createdAt: first,
          updatedAt: first,
        })),
      },
      noteEntries: {
        create: (demo.noteEntries ?? []).map(({ day, body }) => {
          const at = demoInstant(now, day);
          return { userId, body, createdAt: at, updatedAt: at };
        }),
      },
      events: { create: (demo.events ?? []).map((event) => eventColumns(loading, event)) },
    },
    select: { id: true },
  });
}

function eventColumns({ userId, now }: Loading, event: DemoEvent) {
  const { day, hour, minutes, ...plain } = event;
  const start = demoWorkingTime(now, { day, hour });
  const end = start.add({ minutes });
  const loadedAt = new Date(now.epochMilliseconds);
  return {
    ...plain,
    userId,
    provider: "local",
    startTime: new Date(start.epochMilliseconds),
    endTime: new Date(end.epochMilliseconds),
    startLocal: start.toPlainDateTime().toString({ smallestUnit: "second" }),
    endLocal: end.toPlainDateTime().toString({ smallestUnit: "second" }),
    timezone: now.timeZoneId,
    reminderMinutes: [15, 60],
    isDemo: true,
    createdAt: loadedAt,
    updatedAt: loadedAt,
  };
}
