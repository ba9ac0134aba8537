import type { ToastInput } from "../../ui/toast-store.ts";
import { useToast } from "../../ui/toasts.tsx";
import { useLayoutStore } from "./layout-context.tsx";
import type { LayoutStore } from "./layout-store.ts";
import { overtakenWords } from "./overtaken-words.ts";
import type { Step } from "./undo-steps.ts";

/** Says what was done and offers to take it back, as long as nothing was done after it. */
export function useOfferUndo(): (step: Step) => void {
  const store = useLayoutStore();
  const toast = useToast();
  return (step) => offerUndo({ store, toast, step });
}

/** The same where there is no dashboard around. */
export function offerUndo(offer: {
  store: LayoutStore;
  toast: (input: ToastInput) => void;
  step: Step;
}): void {
  const { store, toast, step } = offer;
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
