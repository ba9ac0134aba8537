import { useQueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { isWorthRetrying, toFailure } from "../../lib/failure.ts";
import { type RouterOutputs, trpc } from "../../lib/trpc.ts";
import { tabStorage } from "../../lib/drafts.ts";
import { useToast } from "../../ui/toasts.tsx";
import { overtakenWords } from "./overtaken-words.ts";
import { readKept, writeKept } from "./kept-layout.ts";
import { LayoutContext } from "./layout-context.tsx";
import { createLayoutStore } from "./layout-store.ts";
import type { HeardLayout, ServerLayout } from "./store-options.ts";

type Dashboard = RouterOutputs["dashboard"]["get"];

interface LayoutProviderProps {
  userId: string;
  initial: Dashboard;
  children: ReactNode;
}

/** Keeps the layout of one person: sends what is done, hears what other tabs do, keeps undo over a reload. */
export function LayoutProvider({ userId, initial, children }: LayoutProviderProps) {
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [channel] = useState(() => new BroadcastChannel(`huntboard.dashboard.${userId}`));
  const [store] = useState(() => {
    const storage = tabStorage();
    const tellOthers: (layout: ServerLayout) => void = channel.postMessage.bind(channel);
    const readAgain = () => void utils.dashboard.get.invalidate();
    return createLayoutStore({
      initial,
      kept: readKept(storage, userId),
      send: async (input) => {
        const answer = await utils.client.dashboard.applyIntents.mutate(input, {
          context: { alone: true },
        });
        // A read under way may have seen what was there before.
        await utils.dashboard.get.cancel();
        const {
          merged: _1,
          made: _2,
          overwritten: _3,
          overtaken: _4,
          found: _5,
          ...dashboard
        } = answer;
        queryClient.setQueryData(getQueryKey(trpc.dashboard.get, undefined, "query"), dashboard);
        return answer;
      },
      isRefusal,
      newId: () => crypto.randomUUID(),
      readAgain,
      keep: (kept) => writeKept(storage, userId, kept),
      onSaved: tellOthers,
      onOverwritten: () =>
        toast({
          message: "This was changed in another place too. Yours is kept.",
        }),
      onOvertaken: () => toast({ message: overtakenWords("Not all was undone or done again") }),
      onRefused: (error) => {
        toast({ message: `Not saved. ${toFailure(error).message}`, tone: "danger" });
        readAgain();
      },
      schedule: (run, milliseconds) => void setTimeout(run, milliseconds),
    });
  });
  // A fresh read, on focus or after others changed it.
  const { data } = trpc.dashboard.get.useQuery(undefined, { initialData: initial });
  useEffect(
    () => store.receive(utils.dashboard.get.getData() ?? data),
    [store, data, utils.dashboard.get],
  );
  useEffect(() => {
    store.start();
    return store.stop;
  }, [store]);
  useEffect(() => {
    // An older one is late: the server knows.
    const hear = ({ data: layout }: MessageEvent<HeardLayout>) =>
      layout.revision < store.state().revision
        ? void utils.dashboard.get.invalidate()
        : store.receive(layout);
    const flush = () => void store.flush();
    channel.addEventListener("message", hear);
    globalThis.addEventListener("online", flush);
    // What was done last does not wait for more when the tab is closed.
    globalThis.addEventListener("pagehide", flush);
    return () => {
      channel.removeEventListener("message", hear);
      globalThis.removeEventListener("online", flush);
      globalThis.removeEventListener("pagehide", flush);
    };
  }, [channel, store, utils.dashboard.get]);
  return <LayoutContext value={store}>{children}</LayoutContext>;
}

/** Whether the same would be refused again; who has to wait, or to sign in again, loses nothing. */
function isRefusal(error: unknown): boolean {
  const { code } = toFailure(error);
  return !isWorthRetrying(error) && code !== "too_many_requests" && code !== "unauthenticated";
}
