import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";

/** What is ticked off: an application's next step, or a follow-up in the calendar. */
export type Step = { applicationId: string } | { eventId: string };

/** Ticks a step off, says so, and offers the way back; false when it failed, which is said too. */
export function useTickOff(): (step: Step) => Promise<boolean> {
  const utils = trpc.useUtils();
  const toast = useToast();
  const complete = trpc.applications.steps.complete.useMutation();
  const completeFollowUp = trpc.applications.steps.completeFollowUp.useMutation();
  const undo = trpc.applications.steps.undo.useMutation();
  const tickOff = async (step: Step) => {
    if ("eventId" in step) return completeFollowUp.mutateAsync({ id: step.eventId });
    const done = await complete.mutateAsync({ id: step.applicationId });
    utils.applications.get.setData({ id: step.applicationId }, (before) =>
      before ? { ...before, ...done.application } : before,
    );
    return done.step;
  };
  const renew = () => void utils.applications.invalidate();
  return async (step) => {
    try {
      const { id, text } = await tickOff(step);
      toast({
        message: text === null ? "Done." : `Done: ${text}.`,
        undo: async () => {
          await undo.mutateAsync({ id });
          renew();
        },
      });
      return true;
    } catch (error) {
      toast({ message: `Not saved. ${toFailure(error).message}`, tone: "danger" });
      return false;
    } finally {
      renew();
    }
  };
}
