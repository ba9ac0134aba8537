import { toFailure } from "../lib/failure.ts";
import { trpc } from "../lib/trpc.ts";
import { useToast } from "../ui/toasts.tsx";
import type { EventItem, EventPatch } from "./event-item.ts";
import { reversePatch } from "./reverse-patch.ts";
import { useRenewEvents } from "./use-renew-events.ts";

interface Change {
  /** The event as it was when the change began. */
  event: EventItem;
  patch: EventPatch;
  /** "Moved to tomorrow 14:00." */
  words: string;
}

/** Changes an event without a question: the toast's Undo puts back what was there. Answers whether it was taken. */
export function useEventChanges() {
  const renew = useRenewEvents();
  const toast = useToast();
  const update = trpc.calendar.events.update.useMutation();

  const undo = async ({ event, patch }: Change) => {
    let back: EventItem | null = null;
    try {
      back = await update.mutateAsync({ id: event.id, patch: reversePatch(event, patch) });
      toast({ message: `${event.title} is as it was.` });
    } finally {
      void renew(back);
    }
  };
  const change = async (wish: Change): Promise<boolean> => {
    const { event, patch, words } = wish;
    try {
      const { id, revision } = event;
      await renew(await update.mutateAsync({ id, revision, patch }));
      toast({ message: words, undo: () => undo(wish) });
      return true;
    } catch (error) {
      toast({ message: `Not changed. ${toFailure(error).message}`, tone: "danger" });
      await renew(null);
      return false;
    }
  };
  return { change, undo, busy: update.isPending };
}
