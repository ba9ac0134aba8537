import { useContext } from "react";
import { agoWord, clockWords, instantOf, timeWords } from "../lib/time.ts";
import { ClockContext } from "./clock-context.ts";
import classes from "./time-text.module.css";

interface TimeTextProps {
  /** RFC 3339; a date without a time is that date wherever the person lives. */
  at: string;
  /** `ago`: "3 days ago"; `day`: "tomorrow"; `minute`: "tomorrow 14:00, in 22 h"; `clock`: "14:00", below the day. */
  precision?: "minute" | "day" | "ago" | "clock";
  /** Another zone than the person's own. */
  zone?: string;
  /** Which edge of the words the exact value lines up with; "end" near the right edge of a page. */
  align?: "start" | "end";
  /** When what begins then is over, likewise; in between it is "now". */
  until?: string;
  /** Says how many days are left, too: "Friday 14:00, in 4 days". */
  countdown?: boolean;
}

/** A time, human first; the exact value on hover, and on focus of what it stands in. */
export function TimeText(props: TimeTextProps) {
  const { at, precision = "minute", zone, align = "start", until, countdown } = props;
  const clock = useContext(ClockContext);
  const context = { zone: zone ?? clock.zone, now: clock.now };
  const instant = instantOf(at, context.zone);
  const exactly = precision === "minute" || precision === "clock" ? "minute" : "day";
  const { human, exact } = timeWords(instant, context, exactly, {
    until: until === undefined ? undefined : instantOf(until, context.zone),
    countdown,
  });
  return (
    <time dateTime={at} className={classes.time} data-exact={exact} data-align={align}>
      {precision === "ago" && agoWord(instant, context)}
      {precision === "clock" && clockWords(instant, context)}
      {(precision === "minute" || precision === "day") && human}
    </time>
  );
}

/** The present, renewed every minute. */
export function useNow(): Date {
  return useContext(ClockContext).now;
}
