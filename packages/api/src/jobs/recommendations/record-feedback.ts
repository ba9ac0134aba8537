import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { type Learned, readLearned, writeLearned } from "./learned.ts";
import { readWishes } from "./read-wishes.ts";
import { createScore } from "./score-job.ts";
import { features } from "./score-types.ts";
import { readScoredJobs } from "./scored-jobs.ts";
import { type Label, trainWeights } from "./train-weights.ts";

/** The newest labels that are learned from: taste changes. */
const mostLabels = 500;
/** New labels after which is learned anew. */
const lesson = 5;

/** Keeps what a person did with a job, which the score learns from; null takes it back (undo). A job that is not there is left alone. */
export async function recordFeedback(
  deps: Deps,
  input: { userId: string; jobId: string; label: "saved" | "applied" | "dismissed" | null },
): Promise<void> {
  const { db, clock } = deps;
  const { userId, jobId, label } = input;
  if (label === null) {
    await db.jobFeedback.deleteMany({ where: { userId, jobId } });
  } else {
    const jobs = await db.job.findMany({
      where: { userId, id: jobId },
      select: { id: true, title: true },
    });
    const [row] = await readScoredJobs(db, { userId, now: clock.now(), jobs });
    if (!row) return;
    const { wishes } = await readWishes(db, { userId });
    const kept = {
      label,
      features: createScore(wishes)(row.job).features,
      occurredAt: new Date(clock.now()),
    };
    await db.jobFeedback.upsert({
      where: { userId_jobId: { userId, jobId } },
      create: { userId, jobId, ...kept },
      update: kept,
    });
  }
  await learn(deps, { userId });
}

/** Learns anew when there are enough labels and some are new. */
async function learn(deps: Deps, input: { userId: string }): Promise<void> {
  const { userId } = input;
  const profile = await deps.db.jobProfile.findUnique({
    where: { userId },
    select: { learned: true },
  });
  const learned = readLearned(profile?.learned);
  const labels = await deps.db.jobFeedback.count({ where: labelsSince(userId, learned) });
  if (!isDue(labels, learned)) return;
  const weights = trainWeights(await readLabels(deps, { userId, learned }));
  if (Object.keys(weights).length === 0 && learned.trainedOn === 0) return;
  const trainedOn = Object.keys(weights).length === 0 ? 0 : labels;
  await writeLearned(deps.db, {
    userId,
    patch: { weights, trainedOn },
    now: new Date(deps.clock.now()),
  });
}

function isDue(labels: number, { trainedOn }: Learned): boolean {
  return trainedOn === 0 || labels < trainedOn || labels >= trainedOn + lesson;
}

export function labelsSince(userId: string, { since }: Learned) {
  return { userId, ...(since === null ? {} : { occurredAt: { gt: new Date(since) } }) };
}

const featureValues = z.partialRecord(z.enum(features), z.number());

async function readLabels(
  deps: Deps,
  { userId, learned }: { userId: string; learned: Learned },
): Promise<Label[]> {
  const rows = await deps.db.jobFeedback.findMany({
    where: labelsSince(userId, learned),
    orderBy: [{ occurredAt: "desc" }, { jobId: "asc" }],
    take: mostLabels,
    select: { label: true, features: true },
  });
  return rows.map((row) => ({
    positive: row.label !== "dismissed",
    features: featureValues.safeParse(row.features).data ?? {},
  }));
}
