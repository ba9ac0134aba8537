import { Button } from "@mantine/core";
import { useState } from "react";
import { type Step, useTickOff } from "../../applications/steps/use-tick-off.ts";
import { focusHeading } from "../../ui/page.tsx";

interface DoneButtonProps {
  step: Step;
  /** Which step, for who hears the button alone. */
  label: string;
}

/** Says that a step is done; undo brings it back. */
export function DoneButton({ step, label }: DoneButtonProps) {
  const tickOff = useTickOff();
  const [busy, setBusy] = useState(false);
  const done = async () => {
    setBusy(true);
    // The line goes, and the focus with it.
    if (await tickOff(step)) focusHeading();
    setBusy(false);
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`Done: ${label}`}
      loading={busy}
      onClick={() => void done()}
    >
      Done
    </Button>
  );
}
