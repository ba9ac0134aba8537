import { eventLabels, type EventValues, reminderMinutesOf } from "./event-values.ts";

interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

/** The fields that both edits changed, to different values, in words. */
export function eventDifferences(
  edits: Record<"mine" | "base" | "theirs", EventValues>,
): Difference[] {
  return Object.entries(eventLabels).flatMap(([name, label]) => {
    const mine = shown(edits.mine, name);
    const theirs = shown(edits.theirs, name);
    const base = shown(edits.base, name);
    return new Set([mine, theirs, base]).size === 3 ? [{ label, mine, theirs }] : [];
  });
}

function shown(values: EventValues, name: string): string {
  if (name === "reminders")
    return reminderMinutesOf(values)
      .map((minutes) => `${minutes} min`)
      .join(", ");
  const value = Object.entries(values).find(([field]) => field === name)?.[1];
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value === "" || value === undefined) return "(empty)";
  return String(value).replace(/^(\d{4}-\d{2}-\d{2})T/, "$1 ");
}
