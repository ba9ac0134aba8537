import { toFailure } from "../lib/failure.ts";
import { trpc } from "../lib/trpc.ts";
import { useToast } from "../ui/toasts.tsx";
import type { JobDetail } from "./job-item.ts";
import { nameOf } from "./job-words.ts";
import { useRenewJobs } from "./use-renew-jobs.ts";

/** Merges two entries of one job, and takes merges back. */
export function useMerge() {
  const toast = useToast();
  const renew = useRenewJobs();
  const mergeJobs = trpc.jobs.merge.useMutation();
  const unmergeJob = trpc.jobs.unmerge.useMutation();
  const unmerge = async (id: string): Promise<void> => {
    try {
      const back = await unmergeJob.mutateAsync({ id });
      toast({
        message: `${nameOf(back)} stands by itself again.`,
        link: { words: "See job", jobId: back.id },
      });
    } finally {
      void renew();
    }
  };
  /** Brings back a job that went into another. */
  const takeApart = async (id: string): Promise<void> => {
    try {
      await unmerge(id);
    } catch (error) {
      toast({ message: `Not taken apart. ${toFailure(error).message}`, tone: "danger" });
    }
  };
  /** @throws what the server refused, for the dialog to show */
  const merge = async (stays: { id: string }, other: { id: string }): Promise<JobDetail> => {
    const merged = await mergeJobs.mutateAsync({ id: stays.id, otherId: other.id });
    toast({ message: `Merged into ${nameOf(merged)}.`, undo: () => unmerge(other.id) });
    await renew(merged);
    return merged;
  };
  return { merge, takeApart };
}
