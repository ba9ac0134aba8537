import { toFailure } from "../lib/failure.ts";
import { trpc } from "../lib/trpc.ts";
import { useToast } from "../ui/toasts.tsx";
import type { GoalItem } from "./goal-words.ts";

interface Change {
  act: () => Promise<unknown>;
  /** What is said once it is done. */
  words: string;
  /** The way back. */
  undo?: () => Promise<unknown>;
}

/** Changes of goals and of what was counted for them: each says so, and offers the way back. */
export function useGoalChanges() {
  const utils = trpc.useUtils();
  const toast = useToast();
  const { goals } = utils.client.insights;
  const renew = () => utils.insights.goals.invalidate();
  /** False when it failed, which is said too. */
  const run = async ({ act, words, undo }: Change): Promise<boolean> => {
    let isDone = false;
    try {
      await act();
      isDone = true;
      toast({
        message: words,
        ...(undo && {
          undo: async () => {
            try {
              await undo();
            } finally {
              void renew();
            }
          },
        }),
      });
    } catch (error) {
      toast({ message: `Not changed. ${toFailure(error).message}`, tone: "danger" });
    }
    await renew();
    return isDone;
  };
  return {
    goals,
    run,
    /** Counts one more for a goal that is counted by hand, today. */
    countOne: ({ id, title }: GoalItem) => {
      let entryId = "";
      return run({
        act: async () => {
          const { entry } = await goals.addEntry.mutate({ goalId: id });
          entryId = entry.id;
        },
        words: `One counted: ${title}.`,
        undo: () => goals.removeEntry.mutate({ id: entryId }),
      });
    },
  };
}
