import { useState } from "react";
import { toFailure } from "../lib/failure.ts";
import { trpc } from "../lib/trpc.ts";
import { useToast } from "../ui/toasts.tsx";
import type { JobItem } from "./job-item.ts";
import { recheckWords } from "./job-words.ts";
import { useRenewJobs } from "./use-renew-jobs.ts";

/** Asks a posting's page whether it is still open, and says what came of it. */
export function useRecheck() {
  const { client } = trpc.useUtils();
  const toast = useToast();
  const renew = useRenewJobs();
  const [busy, setBusy] = useState(false);
  const run = async (job: Pick<JobItem, "id">): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      // By itself: it waits for another site, and what goes along would wait with it.
      const checked = await client.jobs.recheck.mutate(
        { id: job.id },
        { context: { alone: true } },
      );
      toast({ message: recheckWords(checked) });
      void renew(checked);
    } catch (error) {
      toast({ message: `Not checked. ${toFailure(error).message}`, tone: "danger" });
    } finally {
      setBusy(false);
    }
  };
  return { run, busy };
}
