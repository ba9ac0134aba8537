import type { EventRow } from "../event-row.ts";

/** The description with the link to join, which is what people look for. */
export function describeEvent(row: Pick<EventRow, "description" | "joinUrl">): string {
  const join = row.joinUrl === null ? null : `Join: ${row.joinUrl}`;
  return [row.description, join].filter((part) => part !== null).join("\n\n");
}
