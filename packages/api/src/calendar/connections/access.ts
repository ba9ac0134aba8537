import type { Deps } from "../../core/deps.ts";
import { type CalendarProvider, ProviderError } from "../providers/provider.ts";
import type { ConnectableProvider } from "../schemas.ts";
import { freshToken } from "./fresh-token.ts";
import { markConnection } from "./mark-connection.ts";

/** The connection as it was when the token was handed out. */
export interface AccessConnection {
  id: string;
  userId: string;
  kind: ConnectableProvider;
  accountKey: string;
  grantedScopes: string[];
  targetCalendarId: string | null;
  targetCalendarName: string | null;
  tokenVersion: number;
}

export interface Access {
  provider: CalendarProvider;
  accessToken: string;
  connection: AccessConnection;
}

/**
 * Calls `use` with a token that is good for five more minutes, refreshed by one holder at a time over all processes.
 * A token that the provider refuses all the same is refreshed once and `use` is called once more, so `use` must be safe
 * to repeat after "token-rejected". Only this function and the callers of markConnection move the state machine.
 *
 * Throws AppError not_connected (gone or disconnected), ProviderError "grant-dead" or "needs-admin" (the row says so
 * already, or does now), any ProviderError of the refresh ("rate-limited", "unavailable", "unknown-outcome"), and
 * whatever `use` throws.
 */
export async function withAccess<T>(
  deps: Deps,
  connectionId: string,
  use: (access: Access) => Promise<T>,
): Promise<T> {
  const access = await freshToken(deps, connectionId, null);
  try {
    return await use(access);
  } catch (error) {
    if (!isRejected(error)) throw error;
  }
  const renewed = await freshToken(deps, connectionId, access.connection.tokenVersion);
  try {
    return await use(renewed);
  } catch (error) {
    if (!isRejected(error)) throw error;
    await markConnection(deps, {
      connectionId,
      status: "needs_reauth",
      cause: "token_rejected",
      tokenVersion: renewed.connection.tokenVersion,
    });
    throw new ProviderError("grant-dead", "A new access token was refused as well.", {
      code: error.code,
      cause: error,
    });
  }
}

function isRejected(error: unknown): error is ProviderError {
  return error instanceof ProviderError && error.kind === "token-rejected";
}
