import { type KeyboardEvent, useState } from "react";
import type { Pipeline } from "../applications/status/application-cache.ts";
import { stageNames } from "../lib/stages.ts";
import { startTarget, stepTarget, type Target, targetWords } from "./pipeline-target.ts";

interface KeyboardMoveOptions {
  columns: Pipeline["columns"];
  announce: (words: string) => void;
  onDrop: (id: string, target: Target) => void;
}

interface Held {
  id: string;
  target: Target;
}

/**
 * Moving a card with keys on its handle: Space or Enter picks up and drops, arrows choose the place, Escape cancels.
 * It works on the model instead of the screen, so a column that is scrolled away is as near as any other.
 */
export function useKeyboardMove({ columns, announce, onDrop }: KeyboardMoveOptions) {
  const [held, setHeld] = useState<Held | null>(null);
  const words = (id: string, target: Target) => targetWords(columns, id, target, stageNames);

  const cancel = () => {
    if (!held) return;
    setHeld(null);
    announce("Move cancelled. The card stays where it was.");
  };
  const pickUp = (id: string, title: string) => {
    const target = startTarget(columns, id);
    if (!target) return;
    setHeld({ id, target });
    announce(
      `Picked up ${title}. ${words(id, target)}. Use the arrow keys to move, Space to drop, Escape to cancel.`,
    );
  };
  const onKeyDown = (event: KeyboardEvent, card: { id: string; title: string }) => {
    const holding = held?.id === card.id;
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      if (!holding) {
        pickUp(card.id, card.title);
        return;
      }
      setHeld(null);
      announce(`Dropped ${card.title}. ${words(card.id, held.target)}.`);
      onDrop(card.id, held.target);
      return;
    }
    if (!holding) return;
    if (event.key === "Escape") {
      event.preventDefault();
      cancel();
      return;
    }
    const next = stepTarget(columns, card.id, held.target, event.key);
    if (!next) return;
    event.preventDefault();
    setHeld({ id: card.id, target: next });
    announce(words(card.id, next));
  };
  return { held, onKeyDown, cancel };
}
