import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { SecretUnreadable } from "../../core/secret-box.ts";
import { type CalendarProvider, ProviderError } from "../providers/provider.ts";
import { connectableProvider } from "../schemas.ts";
import type { Access } from "./access.ts";
import { markConnection } from "./mark-connection.ts";
import { openSecrets, sealSecrets, type StoredSecrets } from "./stored-secrets.ts";

/** A token with less life than this is renewed before it is used. */
const minimumLife = 5 * 60_000;
/** Longer than any provider's answer may take (refreshTimeout in the adapters), so a live holder is never overtaken. */
const leaseLength = 45_000;
const pollInterval = 100;
/** A dead holder's lease runs out within this, and one more refresh fits. */
const patience = 90_000;

type Row = Awaited<ReturnType<typeof readRow>>;

/**
 * An access token that lives on for five minutes, and is newer than `rejectedVersion` when that is given. One holder
 * refreshes, under a lease in the row (refresh_lease_until, refresh_fence); the others wait and read again.
 */
export async function freshToken(
  deps: Deps,
  connectionId: string,
  rejectedVersion: number | null,
): Promise<Access> {
  const deadline = deps.clock.now() + patience;
  for (;;) {
    const row = await readRow(deps, connectionId);
    const provider = await loadProvider(deps, row);
    const secrets = await openOrMark(deps, row);
    if (isFresh(deps, row, rejectedVersion)) return toAccess(provider, row, secrets.accessToken);
    if (await takeLease(deps, row)) {
      const accessToken = await refresh(deps, provider, row, secrets);
      if (accessToken !== null)
        return toAccess(provider, { ...row, tokenVersion: row.tokenVersion + 1 }, accessToken);
    } else {
      if (deps.clock.now() >= deadline)
        throw new ProviderError("unavailable", "The token is still being refreshed elsewhere.");
      await deps.clock.sleep(pollInterval);
    }
  }
}

async function readRow(deps: Deps, connectionId: string) {
  const row = await deps.db.calendarCredential.findUnique({
    where: { id: connectionId },
    select: {
      id: true,
      userId: true,
      provider: true,
      accountKey: true,
      isActive: true,
      status: true,
      statusCause: true,
      grantedScopes: true,
      secrets: true,
      tokenExpiry: true,
      tokenVersion: true,
      refreshFence: true,
      targetCalendarId: true,
      targetCalendarName: true,
    },
  });
  if (!row?.isActive || row.secrets === null)
    throw new AppError("not_connected", "This calendar is not connected any more.");
  if (row.status === "needs_reauth")
    throw new ProviderError("grant-dead", "The connection waits for the person to reconnect.", {
      code: row.statusCause,
    });
  if (row.status === "needs_admin")
    throw new ProviderError("needs-admin", "The connection waits for an administrator.", {
      code: row.statusCause,
    });
  return { ...row, secrets: row.secrets };
}

async function openOrMark(deps: Deps, row: Row): Promise<StoredSecrets> {
  try {
    return openSecrets(deps.secretBox, row, row.secrets);
  } catch (cause) {
    if (!(cause instanceof SecretUnreadable)) throw cause;
    const code = "secrets_unreadable";
    await markConnection(deps, {
      connectionId: row.id,
      status: "needs_reauth",
      cause: code,
      tokenVersion: row.tokenVersion,
    });
    throw new ProviderError("grant-dead", "The stored tokens cannot be read.", { code, cause });
  }
}

function isFresh(deps: Deps, row: Row, rejectedVersion: number | null): boolean {
  if (row.tokenVersion === rejectedVersion) return false;
  return row.tokenExpiry !== null && row.tokenExpiry.getTime() - deps.clock.now() > minimumLife;
}

/** A connection may outlive the operator's keys: until they are back its provider is as good as away. */
async function loadProvider(deps: Deps, row: Row): Promise<CalendarProvider> {
  try {
    return await deps.calendarProviders.get(connectableProvider.parse(row.provider));
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    throw new ProviderError("unavailable", cause.message, { code: cause.code, cause });
  }
}

function toAccess(provider: CalendarProvider, row: Row, accessToken: string): Access {
  return {
    provider,
    accessToken,
    connection: {
      id: row.id,
      userId: row.userId,
      kind: connectableProvider.parse(row.provider),
      accountKey: row.accountKey,
      grantedScopes: row.grantedScopes,
      targetCalendarId: row.targetCalendarId,
      targetCalendarName: row.targetCalendarName,
      tokenVersion: row.tokenVersion,
    },
  };
}

async function takeLease(deps: Deps, row: Row): Promise<boolean> {
  const now = deps.clock.now();
  const { count } = await deps.db.calendarCredential.updateMany({
    where: {
      id: row.id,
      isActive: true,
      tokenVersion: row.tokenVersion,
      refreshFence: row.refreshFence,
      OR: [{ refreshLeaseUntil: null }, { refreshLeaseUntil: { lt: new Date(now) } }],
    },
    data: { refreshLeaseUntil: new Date(now + leaseLength), refreshFence: { increment: 1 } },
  });
  return count > 0;
}

/** The new access token; null when the row changed meanwhile and must be read again. Ends the lease either way. */
async function refresh(
  deps: Deps,
  provider: CalendarProvider,
  row: Row,
  secrets: StoredSecrets,
): Promise<string | null> {
  try {
    const renewed = await provider.refresh(secrets.grant);
    const stored = { accessToken: renewed.accessToken, grant: renewed.secrets };
    // Fenced by the token version alone: a holder that was overtaken may still bring the newest one-time token.
    const { count } = await deps.db.calendarCredential.updateMany({
      where: { id: row.id, isActive: true, tokenVersion: row.tokenVersion },
      data: {
        secrets: sealSecrets(deps.secretBox, row, stored),
        tokenExpiry: new Date(renewed.expiresAt),
        tokenVersion: { increment: 1 },
        grantedScopes: renewed.grantedScopes,
        refreshLeaseUntil: null,
      },
    });
    return count > 0 ? renewed.accessToken : null;
  } catch (error) {
    await endLease(deps, row);
    if (!(error instanceof ProviderError)) throw error;
    // Such as a client that the operator deleted: it says nothing of the event that needed the token.
    if (error.kind === "invalid")
      throw new ProviderError("unavailable", error.message, { code: error.code, cause: error });
    if (error.kind !== "grant-dead" && error.kind !== "needs-admin") throw error;
    const marked = await markConnection(deps, {
      connectionId: row.id,
      status: error.kind === "grant-dead" ? "needs_reauth" : "needs_admin",
      cause: error.kind === "grant-dead" ? "grant_dead" : "admin_consent",
      tokenVersion: row.tokenVersion,
    });
    // The compare-and-set above is the second read: another holder's newer token is used instead.
    if (!marked) return null;
    throw error;
  }
}

async function endLease(deps: Deps, row: Row): Promise<void> {
  await deps.db.calendarCredential.updateMany({
    where: { id: row.id, refreshFence: row.refreshFence + 1 },
    data: { refreshLeaseUntil: null },
  });
}
