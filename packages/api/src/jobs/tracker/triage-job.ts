import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { recordFeedback } from "../recommendations/record-feedback.ts";
import type { JobDetail, triageInput } from "../schemas.ts";
import type { Triage } from "../vocabulary.ts";
import { getJob } from "./get-job.ts";
import { lockJob } from "./locks.ts";

const labels = { new: null, saved: "saved", dismissed: "dismissed" } as const satisfies Record<
  Triage,
  "saved" | "dismissed" | null
>;

/** Keeps what the person thinks of a job; giving the one from before again undoes it, feedback included. */
export async function triageJob(
  deps: Deps,
  input: z.output<typeof triageInput> & { userId: string },
): Promise<JobDetail> {
  const { userId, id, triage } = input;
  const applied = await deps.db.$transaction(async (tx) => {
    const row = await lockJob(tx, { userId, id });
    if (row.triage !== triage)
      await tx.job.update({
        where: { id },
        data: { triage, updatedAt: new Date(deps.clock.now()) },
        select: { id: true },
      });
    return row.applicationId !== null;
  });
  // Whoever applied has said more than saving says.
  const label = triage === "saved" && applied ? "applied" : labels[triage];
  await recordFeedback(deps, { userId, jobId: id, label });
  return getJob(deps, { userId, id });
}
