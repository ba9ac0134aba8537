import type { Deps } from "../../core/deps.ts";
import { connectableProvider, type SyncStatus } from "../schemas.ts";
import { connectionReason, waitingReason } from "./words.ts";

/** What is stored about an event's sync, and its connection as it is now. */
export interface SyncFacts {
  provider: string;
  revision: number;
  syncedRevision: number;
  syncStatus: string;
  syncError: string | null;
  syncErrorCode: string | null;
  calendarCredential: {
    isActive: boolean;
    status: string;
    statusCause: string | null;
    notBefore: Date | null;
  } | null;
}

export interface SyncDescription {
  isSynced: boolean;
  syncStatus: SyncStatus;
  syncError: string | null;
  syncErrorCode: string | null;
}

/**
 * The one place that says how an event's sync stands. "synced" is said only when the provider has confirmed the latest
 * revision; everything else comes with the reason, the connection's own before the last call's.
 */
export function describeSync(
  deps: Pick<Deps, "clock" | "calendarProviders">,
  facts: SyncFacts,
): SyncDescription {
  const stored = { syncError: facts.syncError, syncErrorCode: facts.syncErrorCode };
  switch (facts.syncStatus) {
    case "failed":
    case "conflict":
    case "remote_cancelled":
      return { isSynced: false, syncStatus: facts.syncStatus, ...stored };
    default:
  }
  if (facts.provider === "local")
    return { isSynced: false, syncStatus: "local", syncError: null, syncErrorCode: null };
  if (facts.revision === facts.syncedRevision)
    return { isSynced: true, syncStatus: "synced", syncError: null, syncErrorCode: null };
  const kind = connectableProvider.parse(facts.provider);
  const { name } = deps.calendarProviders.definitions[kind];
  const reason = reasonNow(deps, name, facts) ?? {
    syncError: stored.syncError ?? `Huntboard is about to send this to ${name}.`,
    syncErrorCode: stored.syncErrorCode,
  };
  return { isSynced: false, syncStatus: "pending", ...reason };
}

function reasonNow(
  deps: Pick<Deps, "clock">,
  name: string,
  { calendarCredential: connection }: SyncFacts,
): { syncError: string; syncErrorCode: string } | null {
  const reason = connectionReason(name, connection);
  if (reason) return { syncError: reason.words, syncErrorCode: reason.code };
  const until = connection?.notBefore?.getTime() ?? 0;
  if (until <= deps.clock.now()) return null;
  return {
    syncError: waitingReason(name, until - deps.clock.now()),
    syncErrorCode: "rate_limited",
  };
}
