import type { RouterInputs, RouterOutputs } from "../lib/trpc.ts";

export type EventItem = RouterOutputs["calendar"]["events"]["get"];
export type EventProvider = EventItem["provider"];
export type EventKind = EventItem["kind"];
export type EventPatch = RouterInputs["calendar"]["events"]["update"]["patch"];
export type EventDraft = RouterInputs["calendar"]["events"]["create"];

export const kindNames = {
  interview: "Interview",
  prep: "Preparation",
  follow_up: "Follow-up",
  deadline: "Deadline",
  other: "Other",
} as const satisfies Record<EventKind, string>;

/** A provider as people call it; "Huntboard" for events that stand there alone. */
export const providerNames = {
  google: "Google Calendar",
  outlook: "Outlook",
  local: "Huntboard",
} as const satisfies Record<EventProvider, string>;

export function isKind(value: string): value is EventKind {
  return value in kindNames;
}

export function isProvider(value: string): value is EventProvider {
  return value in providerNames;
}
