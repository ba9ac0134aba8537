import type { RouterOutputs } from "@huntboard/api";

type Created = RouterOutputs["applications"]["create"];
type Event = RouterOutputs["calendar"]["events"]["create"];

/** One application on one line. */
export function applicationLine(item: Created["application"]): string {
  return `${item.id}  [${item.status}]  ${item.title} at ${item.company}`;
}

/** A warning that this one looks like another. */
export function duplicateLine(item: Created["duplicates"][number]): string {
  return `  looks like ${item.id}  [${item.status}]  ${item.title} at ${item.company}`;
}

/** One event on one line, in its own zone, with what holds it up. */
export function eventLine(event: Event): string {
  const start = event.startLocal.slice(0, event.allDay ? 10 : 16).replace("T", " ");
  const state =
    event.provider === "local"
      ? "in Huntboard"
      : `${event.provider}: ${event.syncStatus}${event.syncError ? `, ${event.syncError}` : ""}`;
  return `${start} ${event.timezone}  ${event.title}  (${state})`;
}
