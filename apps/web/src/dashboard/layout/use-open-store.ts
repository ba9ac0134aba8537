import { useQueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { isWorthRetrying, toFailure } from "../../lib/failure.ts";
import { randomKey } from "../../lib/random-key.ts";
import { trpc } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import { conflictNotice } from "./conflict-notice.ts";
import { createLayoutStore, type LayoutStore } from "./layout-store.ts";
import { overtakenWords } from "./overtaken-words.ts";
import type { Kept, ServerLayout } from "./store-options.ts";

interface OpenStore {
  initial: ServerLayout;
  kept: Kept | null;
  keep: (kept: Kept) => void;
  /** Whose is shown: what is offered after a conflict is done there. The store itself, unless it only sends. */
  shown: LayoutStore | null;
  onSaved: (layout: ServerLayout) => void;
}

/** Opens a layout that is sent to the server, with its notices. */
export function useOpenStore(): (options: OpenStore) => LayoutStore {
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const toast = useToast();
  return ({ initial, kept, keep, shown, onSaved }) => {
    const readAgain = () => void utils.dashboard.get.invalidate();
    const store: LayoutStore = createLayoutStore({
      initial,
      kept,
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
      newId: randomKey,
      readAgain,
      keep,
      onSaved,
      onOverwritten: (parts, theirs) =>
        toast(
          conflictNotice({
            store: shown ?? store,
            parts,
            theirs,
            toast,
            keepLayout: async (layout) => {
              await utils.client.dashboard.layouts.save.mutate(layout);
              await utils.dashboard.layouts.invalidate();
            },
          }),
        ),
      onOvertaken: () => toast({ message: overtakenWords("Not all was undone or done again") }),
      onRefused: (error) => {
        toast({ message: `Not saved. ${toFailure(error).message}`, tone: "danger" });
        readAgain();
      },
      schedule: (run, milliseconds) => void setTimeout(run, milliseconds),
    });
    return store;
  };
}

/** Whether the same would be refused again; who has to wait, or to sign in again, loses nothing. */
function isRefusal(error: unknown): boolean {
  const { code } = toFailure(error);
  return !isWorthRetrying(error) && code !== "too_many_requests" && code !== "unauthenticated";
}
