import { Prisma } from "@huntboard/db";
import type { z } from "zod";
import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { type CalendarProvider, type Grant, ProviderError } from "../providers/provider.ts";
import type { completeConnectionInput, ConnectionItem, ProviderCalendar } from "../schemas.ts";
import { kickConnection } from "../sync/kick-connection.ts";
import { requireProvider } from "./authorize-connection.ts";
import { readConnectionItem } from "./connection-row.ts";
import { consumeOauthRequest, type RequestOwner } from "./oauth-request.ts";
import { withProviderErrors } from "./provider-errors.ts";
import { requireRedirectUri } from "./redirect-uri.ts";
import { saveConnection } from "./save-connection.ts";

const listTries = 3;
const listPause = 300;

/**
 * Ends a round trip: the code becomes a connection, with the account's primary calendar as its target. No request leaves
 * before the state, and the issuer where one is named (RFC 9207 §2.4), have proven good. The same account keeps its row, its calendar and its queue, which is drained again.
 *
 * AppError oauth_state_invalid, invalid_input (redirect URI), missing_scope, account_linked_elsewhere, provider_refused,
 * provider_unavailable, oauth_denied; after any of them nothing is connected that was not before.
 */
export async function completeConnection(
  deps: Deps,
  input: z.output<typeof completeConnectionInput> & RequestOwner,
): Promise<ConnectionItem> {
  requireRedirectUri(deps.config, input.redirectUri);
  const request = await consumeOauthRequest(deps, input);
  const { provider, definition } = await requireProvider(deps, request.provider);
  const { name } = definition;
  if (input.iss !== undefined && !definition.isIssuer(deps.config, input.iss))
    throw new AppError(
      "provider_refused",
      `This answer did not come from ${name}, so nothing was connected. Start again from Settings.`,
    );
  const grant = await withProviderErrors(name, () =>
    provider.exchangeCode({ ...request, code: input.code }),
  );
  if (grant.missingScopes.length > 0) throw missingScope(name, grant.missingScopes);
  const calendars = await withProviderErrors(name, () => listCalendars(deps, provider, grant));
  const connection = { userId: input.userId, provider: request.provider, name, grant, calendars };
  const id = await retryOnRace(() => saveConnection(deps, connection));
  deps.log.info({ connectionId: id, provider: request.provider }, "calendar connected");
  // What waited for this account is sent at once, and once.
  await kickConnection(deps, { connectionId: id });
  return readConnectionItem(deps, { id, userId: input.userId });
}

function missingScope(name: string, missing: string[]): AppError {
  const wanted = missing.includes("offline_access")
    ? `stay connected to ${name}`
    : `write events in ${name}`;
  return new AppError(
    "missing_scope",
    `Huntboard was not allowed to ${wanted}, so nothing was connected. Connect again and tick every permission.`,
  );
}

/** The code is spent by now, so a passing trouble is waited out: asking again is safe. */
async function listCalendars(
  deps: Deps,
  provider: CalendarProvider,
  grant: Grant,
): Promise<ProviderCalendar[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await provider.listCalendars(grant.accessToken);
    } catch (error) {
      const isPassing =
        error instanceof ProviderError &&
        (error.kind === "unavailable" || error.kind === "unknown-outcome");
      if (!isPassing || attempt === listTries) throw error;
    }
    await deps.clock.sleep(listPause * attempt);
  }
}

/** Two tabs may finish the same account at once: the unique indexes let one in, and the other finds its row. */
async function retryOnRace(save: () => Promise<string>): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await save();
    } catch (error) {
      const isRace =
        error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
      if (!isRace || attempt === 3) throw error;
    }
  }
}
