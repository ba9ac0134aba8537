import { toFailure } from "../lib/failure.ts";
import { trpc } from "../lib/trpc.ts";
import { useToast } from "../ui/toasts.tsx";
import type { EventItem } from "./event-item.ts";
import { useRenewEvents } from "./use-renew-events.ts";

/** Deletes an event without a question: the toast's Undo brings it back. Answers whether it went. */
export function useRemoveEvent() {
  const renew = useRenewEvents();
  const toast = useToast();
  const remove = trpc.calendar.events.remove.useMutation();
  const restore = trpc.calendar.events.restore.useMutation();

  return async ({ id, title }: Pick<EventItem, "id" | "title">): Promise<boolean> => {
    const undo = async () => {
      let back: EventItem | null = null;
      try {
        back = await restore.mutateAsync({ id });
        toast({ message: `${title} is back.` });
      } finally {
        void renew(back);
      }
    };
    try {
      await remove.mutateAsync({ id });
    } catch (error) {
      toast({ message: `Not deleted. ${toFailure(error).message}`, tone: "danger" });
      return false;
    }
    toast({ message: `Deleted ${title}.`, undo });
    void renew(null);
    return true;
  };
}
