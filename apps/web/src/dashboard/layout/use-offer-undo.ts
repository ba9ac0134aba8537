import { useToast } from "../../ui/toasts.tsx";
import { useLayoutStore } from "./layout-context.tsx";
import type { Step } from "./layout-store.ts";

/** Says what was done and offers to take it back, as long as nothing was done after it. */
export function useOfferUndo(): (step: Step) => void {
  const store = useLayoutStore();
  const toast = useToast();
  return (step) =>
    toast({
      message: `${step.words}.`,
      undo: () => {
        if (store.undo(step) === null)
          toast({
            message:
              "Nothing was taken back: the dashboard was left or changed since. “Undo” there goes back step by step.",
          });
      },
    });
}
