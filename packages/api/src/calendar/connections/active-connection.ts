import type { DbTx } from "@huntboard/db";
import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { ConnectableProvider } from "../schemas.ts";

/** A person's connection to one provider. */
export interface ConnectionOwner {
  userId: string;
  provider: ConnectableProvider;
}

/** The value of active_slot: one active connection per person and provider. */
export function activeSlot({ userId, provider }: ConnectionOwner): string {
  return `${userId}:${provider}`;
}

/** The value of active_account: one person per provider account. */
export function activeAccount(provider: ConnectableProvider, accountKey: string): string {
  return `${provider}:${accountKey}`;
}

/**
 * The id of the person's active connection; AppError not_connected when there is none. One that waits for a reconnect
 * counts: changes queue behind it. In a transaction, give its `tx`.
 */
export async function requireActive(
  deps: Pick<Deps, "db" | "calendarProviders">,
  { userId, provider }: ConnectionOwner,
  tx: Pick<DbTx, "calendarCredential"> = deps.db,
): Promise<string> {
  const row = await tx.calendarCredential.findUnique({
    where: { activeSlot: activeSlot({ userId, provider }) },
    select: { id: true },
  });
  if (row) return row.id;
  const { name } = deps.calendarProviders.definitions[provider];
  throw new AppError("not_connected", `${name} is not connected. Connect it in Settings first.`);
}
