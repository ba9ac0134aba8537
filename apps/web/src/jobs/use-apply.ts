import { useState } from "react";
import { toFailure } from "../lib/failure.ts";
import { trpc } from "../lib/trpc.ts";
import { useToast } from "../ui/toasts.tsx";
import type { JobItem } from "./job-item.ts";
import { nameOf } from "./job-words.ts";
import { useRenewJobs } from "./use-renew-jobs.ts";

/** Turns a job into an application, in one click. */
export function useApply() {
  const utils = trpc.useUtils();
  const toast = useToast();
  const renew = useRenewJobs();
  const apply = trpc.jobs.applyTo.useMutation();
  const [busy, setBusy] = useState(false);
  const run = async (job: JobItem, stage: "saved" | "applied" = "saved"): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const { job: changed, applicationId } = await apply.mutateAsync({ id: job.id, stage });
      toast({
        message: `${nameOf(job)} is among your applications.`,
        link: { words: "See application", applicationId },
      });
      void utils.applications.invalidate();
      void renew(changed);
    } catch (error) {
      toast({ message: `No application made. ${toFailure(error).message}`, tone: "danger" });
    } finally {
      setBusy(false);
    }
  };
  return { run, busy };
}
