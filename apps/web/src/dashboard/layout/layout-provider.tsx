import { useQueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { isWorthRetrying, toFailure } from "../../lib/failure.ts";
import { type RouterOutputs, trpc } from "../../lib/trpc.ts";
import { tabStorage } from "../../lib/drafts.ts";
import { useToast } from "../../ui/toasts.tsx";
import { readKept, writeKept } from "./kept-layout.ts";
import { LayoutContext } from "./layout-context.tsx";
import { createLayoutStore, type ServerLayout } from "./layout-store.ts";

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
    const readAgain = async () => store_.receive(await utils.dashboard.get.fetch());
    const store_ = createLayoutStore({
      initial,
      kept: readKept(storage, userId),
      send: async (input) => {
        const answer = await utils.client.dashboard.applyIntents.mutate(input);
        const { merged: _merged, overwritten: _overwritten, ...dashboard } = answer;
        queryClient.setQueryData(getQueryKey(trpc.dashboard.get, undefined, "query"), dashboard);
        return answer;
      },
      isRefusal: (error) => !isWorthRetrying(error),
      keep: (kept) => writeKept(storage, userId, kept),
      onSaved: tellOthers,
      onOverwritten: () =>
        toast({
          message:
            "This was changed in another place too. Yours is kept; undo goes back to the other.",
        }),
      onRefused: (error) => {
        toast({ message: `Not saved. ${toFailure(error).message}`, tone: "danger" });
        void readAgain();
      },
      schedule: (run, milliseconds) => void setTimeout(run, milliseconds),
    });
    return store_;
  });
  // A fresh read, on focus or after others changed it.
  const { data } = trpc.dashboard.get.useQuery(undefined, { initialData: initial });
  useEffect(() => store.receive(data), [store, data]);
  useEffect(() => {
    const hear = (event: MessageEvent<ServerLayout>) => store.receive(event.data);
    const online = () => void store.flush();
    channel.addEventListener("message", hear);
    globalThis.addEventListener("online", online);
    return () => {
      channel.removeEventListener("message", hear);
      globalThis.removeEventListener("online", online);
    };
  }, [channel, store]);
  return <LayoutContext value={store}>{children}</LayoutContext>;
}
