import { type ComponentType, useEffect, useEffectEvent, useState } from "react";
import { useSayMissing } from "./use-part.ts";

/** A dialog whose code comes when it is first opened. Where it cannot be had, it says so and closes, and the page stays as it is. */
export function lazyDialog<Props extends { onClose: () => void }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function LazyDialog(props: Props) {
    const [Dialog, setDialog] = useState(() => known);
    const sayMissing = useSayMissing();
    const show = useEffectEvent((loaded: ComponentType<Props>) => {
      known = loaded;
      setDialog(() => loaded);
    });
    const giveUp = useEffectEvent(() => {
      sayMissing("The dialog");
      props.onClose();
    });
    useEffect(() => {
      let isGone = false;
      load().then(
        (loaded) => {
          if (!isGone) show(loaded);
        },
        () => {
          if (!isGone) giveUp();
        },
      );
      return () => {
        isGone = true;
      };
    }, []);
    return Dialog && <Dialog {...props} />;
  };
}
