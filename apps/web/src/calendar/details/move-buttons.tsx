import { Button } from "@mantine/core";
import { useTimeZone } from "../../shell/use-profile.ts";
import type { EventItem } from "../event-item.ts";
import { useEventChanges } from "../use-event-changes.ts";
import { whenWords } from "../when-words.ts";
import { type Nudge, nudgePatch, nudgesFor } from "./nudges.ts";
import { movedTimes } from "./moved-times.ts";
import classes from "./event-details.module.css";

/** Moves an event without dragging. */
export function MoveButtons({ event }: { event: EventItem }) {
  const zone = useTimeZone();
  const { change, busy } = useEventChanges();
  const move = (nudge: Nudge) => {
    const patch = nudgePatch(event, nudge, zone);
    void change({ event, patch, words: `Moved to ${whenWords(movedTimes(event, patch), zone)}.` });
  };
  return (
    <fieldset className={classes.moves}>
      <legend className={classes.quiet}>Move it</legend>
      {nudgesFor(event).map((nudge) => (
        <Button
          key={nudge.label}
          variant="default"
          size="xs"
          // Stays focusable: a disabled button would drop the keyboard's place.
          aria-disabled={busy}
          onClick={() => !busy && move(nudge)}
        >
          {nudge.label}
        </Button>
      ))}
    </fieldset>
  );
}
