import { randomUUIDv7 } from "node:crypto";
import type { DbTx } from "@huntboard/db";
import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { Grant } from "../providers/provider.ts";
import type { ConnectableProvider, ProviderCalendar } from "../schemas.ts";
import { activeAccount, activeSlot } from "./active-connection.ts";
import { sealSecrets } from "./stored-secrets.ts";

interface NewConnection {
  userId: string;
  provider: ConnectableProvider;
  /** The provider's name, for words. */
  name: string;
  grant: Grant;
  calendars: ProviderCalendar[];
}

/**
 * Stores a grant with its target calendar in one transaction and answers the connection's id. An account is the same by its
 * accountKey, never by its address. AppError account_linked_elsewhere; a lost race is Prisma's P2002.
 */
export async function saveConnection(deps: Deps, connection: NewConnection): Promise<string> {
  const { userId, provider, grant } = connection;
  return deps.db.$transaction(async (tx) => {
    await refuseOtherLinks(tx, connection);
    const known = await tx.calendarCredential.findUnique({
      where: {
        userId_provider_accountKey: { userId, provider, accountKey: grant.accountKey },
      },
      select: { id: true, targetCalendarId: true },
    });
    const id = known?.id ?? randomUUIDv7();
    const target = chooseTarget(connection, known?.targetCalendarId ?? null);
    const data = {
      accountEmail: grant.accountEmail,
      isActive: true,
      status: "active",
      statusCause: null,
      activeSlot: activeSlot(connection),
      activeAccount: activeAccount(provider, grant.accountKey),
      grantedScopes: grant.grantedScopes,
      secrets: sealSecrets(
        deps.secretBox,
        { id, userId },
        { accessToken: grant.accessToken, grant: grant.secrets },
      ),
      tokenExpiry: new Date(grant.expiresAt),
      refreshLeaseUntil: null,
      targetCalendarId: target.id,
      targetCalendarName: target.name,
      failures: 0,
    };
    if (known) {
      await tx.calendarCredential.update({
        where: { id },
        // A late answer for the old tokens finds another version and is dropped.
        data: { ...data, tokenVersion: { increment: 1 } },
        select: { id: true },
      });
    } else {
      await tx.calendarCredential.create({
        data: { ...data, id, userId, provider, accountKey: grant.accountKey },
        select: { id: true },
      });
    }
    return id;
  });
}

async function refuseOtherLinks(tx: DbTx, connection: NewConnection): Promise<void> {
  const { userId, provider, name, grant } = connection;
  const own = await tx.calendarCredential.findUnique({
    where: { activeSlot: activeSlot(connection) },
    select: { accountKey: true, accountEmail: true },
  });
  if (own && own.accountKey !== grant.accountKey)
    throw new AppError(
      "account_linked_elsewhere",
      `${name} is connected as ${own.accountEmail} already. Disconnect that account first, then connect ${grant.accountEmail}.`,
    );
  const holder = await tx.calendarCredential.findUnique({
    where: { activeAccount: activeAccount(provider, grant.accountKey) },
    select: { userId: true },
  });
  if (holder && holder.userId !== userId)
    throw new AppError(
      "account_linked_elsewhere",
      `${grant.accountEmail} is connected to another Huntboard account. Disconnect it there first.`,
    );
}

/** The calendar of before while it can still be written to, else the primary one. */
function chooseTarget({ name, calendars }: NewConnection, before: string | null): ProviderCalendar {
  const writable = calendars.filter((calendar) => calendar.writable);
  const target =
    writable.find(({ id }) => id === before) ??
    writable.find(({ primary }) => primary) ??
    writable[0];
  if (target) return target;
  throw new AppError(
    "provider_refused",
    `This ${name} account has no calendar that Huntboard may write to.`,
  );
}
