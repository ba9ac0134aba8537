import { type ConnectionStatus, connectionStatuses } from "../schemas.ts";

interface StatusFacts {
  isActive: boolean;
  status: string;
  statusCause: string | null;
}

/** Why a connection takes no changes, with the way out; null when it does. `name` is the provider's. */
export function describeStatus(name: string, facts: StatusFacts): string | null {
  if (!facts.isActive) return `Disconnected. Connect ${name} again to go on.`;
  if (facts.status === "active") return null;
  return causeWords(name, facts.statusCause) ?? statusWords(name, toStatus(facts.status));
}

function causeWords(name: string, cause: string | null): string | null {
  switch (cause) {
    case "grant_dead":
      return `${name} ended Huntboard's access: it was withdrawn, the password changed, or it was not used for long. Reconnect to go on; changes wait until then.`;
    case "token_rejected":
      return `${name} refused a new sign-in of Huntboard. Reconnect to go on; changes wait until then.`;
    case "secrets_unreadable":
      return `The stored sign-in for ${name} cannot be read with this server's APP_SECRET. Reconnect to go on; changes wait until then.`;
    case "admin_consent":
      return `Your organisation wants an administrator to allow Huntboard for ${name}. Send them the link; changes wait until then.`;
    case "missing_scope":
      return `Huntboard may not write events in ${name}. Reconnect and tick every permission.`;
    case "permission_lost":
      return `${name} does not let Huntboard write to this calendar any more. Choose another calendar, or reconnect.`;
    case "calendar_gone":
      return `The chosen calendar is not in ${name} any more. Choose another one; changes wait until then.`;
    case "too_many_creates":
      return `Huntboard stopped because it was about to make unusually many events in ${name}. Look at your calendar, then press Sync now.`;
    default:
      return null;
  }
}

function statusWords(name: string, status: ConnectionStatus): string {
  switch (status) {
    case "needs_reauth":
      return `${name} wants you to sign in again. Reconnect to go on.`;
    case "needs_admin":
      return `Your organisation's administrator has to allow Huntboard for ${name}.`;
    case "paused":
      return `Sync with ${name} is paused. Press Sync now to go on.`;
    case "active":
    case "error":
      return `${name} does not take changes now. Reconnect, or choose another calendar.`;
  }
}

/** The status as the column holds it. */
export function toStatus(status: string): ConnectionStatus {
  return connectionStatuses.find((known) => known === status) ?? "error";
}
