import { toFailure } from "../../lib/failure.ts";
import type { ApplicationItem } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";

/** Deletes an application without a question: the toast's Undo brings it back whole. Answers whether it went. */
export function useRemoveApplication() {
  const utils = trpc.useUtils();
  const toast = useToast();
  const remove = trpc.applications.remove.useMutation();
  const restore = trpc.applications.restore.useMutation();

  return async ({ id, title }: Pick<ApplicationItem, "id" | "title">): Promise<boolean> => {
    const undo = async () => {
      try {
        await restore.mutateAsync({ id });
        toast({ message: `${title} is back.` });
      } finally {
        void utils.invalidate();
      }
    };
    try {
      await remove.mutateAsync({ id });
    } catch (error) {
      toast({ message: `Not deleted. ${toFailure(error).message}`, tone: "danger" });
      return false;
    }
    toast({ message: `Deleted ${title}.`, undo });
    void utils.applications.list.invalidate();
    void utils.applications.pipeline.invalidate();
    void utils.applications.facets.invalidate();
    void utils.calendar.events.invalidate();
    // Those that it was made from say so in lists and by themselves.
    void utils.jobs.invalidate();
    return true;
  };
}
