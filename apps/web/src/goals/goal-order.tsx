import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { IconAction } from "../ui/icon-action.tsx";
import type { GoalItem } from "./goal-words.ts";
import classes from "./goals.module.css";
import { useGoalChanges } from "./use-goal-changes.ts";

interface GoalOrderProps {
  goal: GoalItem;
  above: GoalItem | undefined;
  below: GoalItem | undefined;
}

/** Lets a goal change places with the one above or below. */
export function GoalOrder({ goal, above, below }: GoalOrderProps) {
  const { goals, run } = useGoalChanges();
  const buttons = useRef<HTMLDivElement>(null);
  const moving = useRef<"up" | "down">(null);
  // The browser takes the focus from what changes its place; at an end its button is gone.
  useEffect(() => {
    if (moving.current === null) return;
    const again = buttons.current?.querySelector<HTMLElement>(
      `[data-way="${moving.current}"] button`,
    );
    (again ?? buttons.current?.querySelector<HTMLElement>("button"))?.focus();
    moving.current = null;
  }, [above?.id, below?.id]);
  const swap = async (other: GoalItem, way: "up" | "down") => {
    moving.current = way;
    const isDone = await run({
      act: () =>
        Promise.all([
          goals.update.mutate({ id: goal.id, patch: { position: other.position } }),
          goals.update.mutate({ id: other.id, patch: { position: goal.position } }),
        ]),
      words: `Moved ${way}: ${goal.title}.`,
    });
    if (!isDone) moving.current = null;
  };
  return (
    <div ref={buttons} className={classes.order}>
      {above && (
        <span data-way="up">
          <IconAction label={`Move ${goal.title} up`} onClick={() => void swap(above, "up")}>
            <IconArrowUp size={16} aria-hidden />
          </IconAction>
        </span>
      )}
      {below && (
        <span data-way="down">
          <IconAction label={`Move ${goal.title} down`} onClick={() => void swap(below, "down")}>
            <IconArrowDown size={16} aria-hidden />
          </IconAction>
        </span>
      )}
    </div>
  );
}
