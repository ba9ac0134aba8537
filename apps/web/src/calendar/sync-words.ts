import { type EventItem, providerNames } from "./event-item.ts";

type Synced = Pick<EventItem, "provider" | "syncStatus" | "syncError" | "syncErrorCode">;

/** What became of an event that was just saved: "In Google Calendar." */
export function outcomeWords({ provider, syncStatus, syncError, syncErrorCode }: Synced): string {
  const name = providerNames[provider];
  switch (syncStatus) {
    case "local":
      return "Saved in Huntboard.";
    case "synced":
      return `In ${name}.`;
    case "pending":
      return syncErrorCode === null
        ? `Saved in Huntboard; ${shortName(provider)} will follow.`
        : `Saved in Huntboard. ${syncError ?? ""}`.trim();
    case "failed":
    case "conflict":
    case "remote_cancelled":
      return `Saved in Huntboard, but not in ${name}. ${syncError ?? ""}`.trim();
  }
}

function shortName(provider: EventItem["provider"]): string {
  return provider === "google" ? "Google" : providerNames[provider];
}

/** How an event stands with its calendar, in a sentence. */
export function stateWords({
  provider,
  syncStatus,
}: Pick<Synced, "provider" | "syncStatus">): string {
  const name = providerNames[provider];
  switch (syncStatus) {
    case "local":
      return "Only in Huntboard.";
    case "synced":
      return `In ${name}, up to date.`;
    case "pending":
      return `Waiting for ${name}.`;
    case "failed":
      return `Not in ${name}.`;
    case "conflict":
      return `Changed here and in ${name}.`;
    case "remote_cancelled":
      return `Deleted in ${name}.`;
  }
}
