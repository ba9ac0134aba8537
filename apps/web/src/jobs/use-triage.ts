import { useQueryClient } from "@tanstack/react-query";
import { toFailure } from "../lib/failure.ts";
import { trpc } from "../lib/trpc.ts";
import { useToast } from "../ui/toasts.tsx";
import { changeJobInCaches } from "./job-cache.ts";
import type { JobDetail, JobItem, Triage } from "./job-item.ts";
import { nameOf } from "./job-words.ts";
import { useRenewJobs } from "./use-renew-jobs.ts";

const done = { new: "Put back", saved: "Saved", dismissed: "Dismissed" } as const satisfies Record<
  Triage,
  string
>;

/** Saves or dismisses a job: shown at once, taken back if refused, with Undo. Answers whether it held. */
export function useTriage() {
  const queryClient = useQueryClient();
  const toast = useToast();
  const renew = useRenewJobs();
  const triage = trpc.jobs.triage.useMutation();
  return async (job: JobItem, next: Exclude<Triage, "new">): Promise<boolean> => {
    const rollBack = changeJobInCaches(queryClient, job.id, { triage: next });
    const undo = async () => {
      let back: JobDetail | undefined;
      try {
        back = await triage.mutateAsync({ id: job.id, triage: job.triage });
        toast({ message: `${nameOf(job)} is back.` });
      } finally {
        void renew(back);
      }
    };
    try {
      const changed = await triage.mutateAsync({ id: job.id, triage: next });
      toast({ message: `${done[next]}: ${nameOf(job)}.`, undo });
      void renew(changed);
      return true;
    } catch (error) {
      rollBack();
      toast({ message: `Not changed. ${toFailure(error).message}`, tone: "danger" });
      return false;
    }
  };
}
