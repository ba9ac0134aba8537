import type { ProviderErrorKind } from "../providers/provider.ts";

/** Why sync waits or failed: a code for programs, words with the way out for people. */
export interface Reason {
  code: string;
  words: string;
}

/** Why a connection takes no changes now; null when it does. `name` is the provider's ("Google Calendar"). */
export function connectionReason(
  name: string,
  connection: { isActive: boolean; status: string; statusCause: string | null } | null,
): Reason | null {
  if (!connection?.isActive)
    return {
      code: "not_connected",
      words: `This ${name} account is disconnected. Connect it again in Settings, or move the event to another calendar.`,
    };
  switch (connection.status) {
    case "active":
      return null;
    case "needs_reauth":
      return {
        code: "needs_reauth",
        words: `${name} no longer lets Huntboard in. Reconnect it in Settings; the change is kept and sent then.`,
      };
    case "needs_admin":
      return {
        code: "needs_admin",
        words: `Your organisation's administrator has to allow Huntboard for ${name}. The change is kept and sent then.`,
      };
    case "paused":
      return {
        code: "paused",
        words: `Sync with ${name} is paused. Resume it in Settings; the change is kept and sent then.`,
      };
    default:
      return connection.statusCause === "calendar_gone"
        ? {
            code: "calendar_gone",
            words: `The calendar in ${name} is gone. Choose another one in Settings; the event is put there then.`,
          }
        : {
            code: connection.statusCause ?? "error",
            words: `${name} does not take changes from Huntboard. Choose another calendar in Settings, or reconnect it.`,
          };
  }
}

/** Words for a provider that asked to wait so many milliseconds. */
export function waitingReason(name: string, milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const time = seconds < 100 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
  return `${name} asked Huntboard to wait ${time}. The change is sent then.`;
}

/** Words for a call that failed in a way that is tried again. */
export function retryReason(name: string, kind: ProviderErrorKind): Reason {
  switch (kind) {
    case "unknown-outcome":
    case "untrusted":
      return {
        code: kind,
        words: `${name} gave no clear answer. Huntboard checks what arrived there and tries again.`,
      };
    case "precondition-failed":
    case "exists":
    case "not-found":
      return {
        code: kind,
        words: `The event keeps changing in ${name}. Huntboard tries again.`,
      };
    default:
      return { code: kind, words: `${name} is not available right now. Huntboard tries again.` };
  }
}

/** Words for an event that the provider refuses for what it is. */
export function refusedReason(name: string, kind: "invalid" | "forbidden"): Reason {
  return kind === "invalid"
    ? {
        code: kind,
        words: `${name} refused this event as it is. Check its times, link and texts, and save it again.`,
      }
    : {
        code: kind,
        words: `${name} does not let this account change the event. Try again once it may, or move the event to another calendar.`,
      };
}

/** Words for an event that the person deleted in the provider. */
export function cancelledWords(name: string): string {
  return `This event was deleted in ${name}. Put it there again with "Try now", or delete it here too.`;
}

/** Words for an event whose every key is taken. */
export function noKeyReason(name: string): Reason {
  return {
    code: "exists",
    words: `${name} already has other events under the ids that Huntboard would use. Try again later.`,
  };
}

/** Words for a fault of Huntboard's own. */
export const internalReason: Reason = {
  code: "internal",
  words: "Something went wrong in Huntboard. It tries again.",
};
