import { type ReactNode, useEffect, useState } from "react";
import { sharedStorage, tabStorage } from "../../lib/drafts.ts";
import { randomKey } from "../../lib/random-key.ts";
import { type RouterOutputs, trpc } from "../../lib/trpc.ts";
import { createKeptRooms } from "./kept-rooms.ts";
import { LayoutContext } from "./layout-context.tsx";
import type { HeardLayout } from "./store-options.ts";
import { useOpenStore } from "./use-open-store.ts";
import { beginVisit } from "./visit.ts";

type Dashboard = RouterOutputs["dashboard"]["get"];

interface LayoutProviderProps {
  userId: string;
  initial: Dashboard;
  children: ReactNode;
}

/**
 * Keeps the layout of one person: sends what is done, and what tabs that are gone left unsent; hears what other tabs do;
 * keeps undo over a reload.
 */
export function LayoutProvider({ userId, initial, children }: LayoutProviderProps) {
  const utils = trpc.useUtils();
  const openStore = useOpenStore();
  const [channel] = useState(() => new BroadcastChannel(`huntboard.dashboard.${userId}`));
  const [{ store, begin }] = useState(() => {
    const rooms = openRooms(userId);
    const onSaved: BroadcastChannel["postMessage"] = channel.postMessage.bind(channel);
    const shown = openStore({ initial, kept: null, keep: rooms.keep, shown: null, onSaved });
    const openSender: Parameters<typeof beginVisit>[0]["openSender"] = (kept, keep) => {
      const ground = utils.dashboard.get.getData() ?? initial;
      return openStore({ initial: ground, kept, keep, shown, onSaved });
    };
    return { store: shown, begin: () => beginVisit({ store: shown, rooms, openSender }) };
  });
  // A fresh read, on focus or after others changed it.
  const { data } = trpc.dashboard.get.useQuery(undefined, { initialData: initial });
  useEffect(
    () => store.receive(utils.dashboard.get.getData() ?? data),
    [store, data, utils.dashboard.get],
  );
  useEffect(() => {
    const { flush, leave } = begin();
    globalThis.addEventListener("online", flush);
    // What was done last does not wait for more when the tab is closed.
    globalThis.addEventListener("pagehide", flush);
    return () => {
      globalThis.removeEventListener("online", flush);
      globalThis.removeEventListener("pagehide", flush);
      leave();
    };
  }, [begin]);
  useEffect(() => {
    // An older one is late: the server knows.
    const hear = ({ data: layout }: MessageEvent<HeardLayout>) =>
      layout.revision < store.state().revision
        ? void utils.dashboard.get.invalidate()
        : store.receive(layout);
    channel.addEventListener("message", hear);
    return () => channel.removeEventListener("message", hear);
  }, [channel, store, utils.dashboard.get]);
  return <LayoutContext value={store}>{children}</LayoutContext>;
}

function openRooms(userId: string) {
  const storage = sharedStorage();
  // Without https a browser has no locks: nobody could say which tabs live.
  const locks = "locks" in navigator ? navigator.locks : null;
  return createKeptRooms({
    userId,
    shared: storage && locks ? { storage, locks } : null,
    tab: tabStorage(),
    newId: randomKey,
  });
}
