import { Button } from "@mantine/core";
import { useState } from "react";
import type { GoalItem } from "./goal-words.ts";
import { useGoalChanges } from "./use-goal-changes.ts";

/** Counts one more for a goal that is counted by hand. */
export function CountOneButton({ goal }: { goal: GoalItem }) {
  const { countOne } = useGoalChanges();
  const [busy, setBusy] = useState(false);
  const count = async () => {
    setBusy(true);
    await countOne(goal);
    setBusy(false);
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`+1 for ${goal.title}`}
      // Not `loading`, which would take the focus away between two counts.
      aria-busy={busy}
      onClick={() => void (busy ? undefined : count())}
    >
      +1
    </Button>
  );
}
