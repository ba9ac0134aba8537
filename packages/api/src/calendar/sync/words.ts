import { describeStatus } from "../connections/describe-status.ts";
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
  const facts = connection ?? { isActive: false, status: "paused", statusCause: null };
  const words = describeStatus(name, facts);
  if (words === null) return null;
  if (!facts.isActive) return { code: "not_connected", words };
  return { code: facts.status === "error" ? (facts.statusCause ?? "error") : facts.status, words };
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
