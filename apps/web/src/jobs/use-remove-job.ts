import { toFailure } from "../lib/failure.ts";
import { trpc } from "../lib/trpc.ts";
import { useToast } from "../ui/toasts.tsx";
import type { JobDetail } from "./job-item.ts";
import { nameOf } from "./job-words.ts";
import { useRenewJobs } from "./use-renew-jobs.ts";

/** Deletes a job without a question: the toast's Undo brings it back whole. Answers whether it went. */
export function useRemoveJob() {
  const toast = useToast();
  const renew = useRenewJobs();
  const remove = trpc.jobs.remove.useMutation();
  const restore = trpc.jobs.restore.useMutation();
  return async (job: { id: string; title: string; company: string }): Promise<boolean> => {
    const undo = async () => {
      let back: JobDetail | undefined;
      try {
        back = await restore.mutateAsync({ id: job.id });
        toast({ message: `${nameOf(job)} is back.` });
      } finally {
        void renew(back);
      }
    };
    try {
      await remove.mutateAsync({ id: job.id });
    } catch (error) {
      toast({ message: `Not deleted. ${toFailure(error).message}`, tone: "danger" });
      return false;
    }
    toast({ message: `Deleted ${nameOf(job)}.`, undo });
    void renew();
    return true;
  };
}
