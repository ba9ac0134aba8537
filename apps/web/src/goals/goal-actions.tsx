import { Button } from "@mantine/core";
import { CountOneButton } from "./count-one-button.tsx";
import { GoalOrder } from "./goal-order.tsx";
import type { GoalItem } from "./goal-words.ts";
import classes from "./goals.module.css";
import { useGoalChanges } from "./use-goal-changes.ts";

interface GoalActionsProps {
  goal: GoalItem;
  /** Its neighbours, to change places with. */
  above: GoalItem | undefined;
  below: GoalItem | undefined;
  onEdit: () => void;
  /** Shows what was counted by hand. */
  onEntries: () => void;
}

/** What can be done with a goal. */
export function GoalActions({ goal, above, below, onEdit, onEntries }: GoalActionsProps) {
  const { goals, run } = useGoalChanges();
  const { id, title } = goal;
  const isArchived = goal.archivedAt !== null;
  const archive = (archived: boolean) => () => goals.update.mutate({ id, patch: { archived } });
  return (
    <div className={classes.actions}>
      {goal.kind === "custom" && !isArchived && <CountOneButton goal={goal} />}
      {goal.kind === "custom" && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Entries of ${title}`}
          onClick={onEntries}
        >
          Entries
        </Button>
      )}
      <Button size="compact-sm" variant="default" aria-label={`Change ${title}`} onClick={onEdit}>
        Change
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`${isArchived ? "Bring back" : "Archive"} ${title}`}
        onClick={() =>
          void run({
            act: archive(!isArchived),
            words: `${isArchived ? "Brought back" : "Archived"}: ${title}.`,
            undo: archive(isArchived),
          })
        }
      >
        {isArchived ? "Bring back" : "Archive"}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={`Remove ${title}`}
        onClick={() =>
          void run({
            act: () => goals.remove.mutate({ id }),
            words: `Removed: ${title}.`,
            undo: () => goals.restore.mutate({ id }),
          })
        }
      >
        Remove
      </Button>
      <GoalOrder goal={goal} above={above} below={below} />
    </div>
  );
}
