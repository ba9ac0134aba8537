import { useToast } from "../../ui/toasts.tsx";
import { useLayoutStore } from "./layout-context.tsx";
import { overtakenWords } from "./overtaken-words.ts";
import type { Step } from "./undo-steps.ts";

/** Says what was done and offers to take it back, as long as nothing was done after it. */
export function useOfferUndo(): (step: Step) => void {
  const store = useLayoutStore();
  const toast = useToast();
  return (step) =>
    toast({
      message: `${step.words}.`,
      undo: () => {
        const taken = store.undo(step);
        if (taken?.overtaken) toast({ message: overtakenWords("Not undone") });
        if (taken === null)
          toast({
            message:
              "Nothing was taken back: the dashboard was left or changed since. “Undo” there goes back step by step.",
          });
      },
    });
}
