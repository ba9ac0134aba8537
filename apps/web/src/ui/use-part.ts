import { useState } from "react";
import { missingCodeWords } from "../lib/missing-code.ts";
import { useToast } from "./toasts.tsx";

interface Part<Code> {
  /** Null until it was wanted and has come. */
  code: Code | null;
  /** Brings it, then does this; says so when it cannot be had. */
  want: (then: () => void) => void;
  /** Whoever comes near may want it: what to put on the button. */
  foresee: { onFocus: () => void; onPointerEnter: () => void };
}

/** A part of the page whose code comes when it is first wanted; `name` is the start of a sentence, as "The menu". */
export function usePart<Code>(load: () => Promise<Code>, name: string): Part<Code> {
  const [code, setCode] = useState<Code | null>(null);
  const sayMissing = useSayMissing();
  const begin = () => void load().catch(() => undefined);
  return {
    code,
    want: (then) =>
      void load().then(
        (loaded) => {
          // As a value: React calls a function that is given to it.
          setCode(() => loaded);
          then();
        },
        () => sayMissing(name),
      ),
    foresee: { onFocus: begin, onPointerEnter: begin },
  };
}

/** Says that code which was wanted could not be loaded, and offers the address of now anew; `name` is the start of a sentence. */
export function useSayMissing(): (name: string) => void {
  const toast = useToast();
  return (name) =>
    toast({
      message: `${name} could not be loaded. ${missingCodeWords}`,
      tone: "danger",
      reload: globalThis.location.href,
    });
}
