import type { createKeptRooms } from "./kept-rooms.ts";
import type { LayoutStore } from "./layout-store.ts";
import type { Kept } from "./store-options.ts";

export interface VisitOptions {
  /** The layout that is shown. */
  store: LayoutStore;
  rooms: ReturnType<typeof createKeptRooms>;
  /** A layout that is not shown, to send what was kept. */
  openSender: (kept: Kept, keep: (kept: Kept) => void) => LayoutStore;
}

/**
 * The page shows the dashboard: goes on with what was kept, and sends what other tabs, which are gone, left unsent. Answers
 * how to try all of it at once, and how to leave.
 */
export function beginVisit({ store, rooms, openSender }: VisitOptions) {
  /** Who sends, and how each leaves its room. */
  const senders = new Map<LayoutStore, () => void>([[store, rooms.close]]);
  store.start();
  const isFresh = () => {
    const { save, undo, redo } = store.state();
    return save === "saved" && undo.length + redo.length === 0;
  };
  const opened = rooms.open(isFresh).then((found) => {
    if (found?.own) store.takeOver(found.own);
    for (const { kept, write, release } of found?.left ?? []) {
      const sender = openSender(kept, write);
      senders.set(sender, release);
      sender.start();
      once(sender, () => sender.state().save === "saved" && senders.delete(sender), release);
    }
  });
  return {
    /** Settles when it is known what was kept. */
    opened,
    flush: () => {
      for (const sender of senders.keys()) void sender.flush();
    },
    leave: () => {
      for (const [sender, release] of senders) {
        sender.stop();
        // What is under way ends in its room: nobody else sends it too.
        once(sender, () => !sender.isBusy(), release);
      }
    },
  };
}

/** Does something as soon as a layout is so, once. */
function once(store: LayoutStore, isSo: () => boolean, run: () => void): void {
  if (isSo()) {
    run();
    return;
  }
  const stop = store.subscribe(() => {
    if (!isSo()) return;
    stop();
    run();
  });
}
