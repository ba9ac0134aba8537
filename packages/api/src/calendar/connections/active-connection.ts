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

/** The id of the person's active connection. AppError not_connected when there is none. */
export async function requireActive(deps: Deps, owner: ConnectionOwner): Promise<string> {
  const row = await deps.db.calendarCredential.findUnique({
    where: { activeSlot: activeSlot(owner) },
    select: { id: true },
  });
  if (row) return row.id;
  const { name } = deps.calendarProviders.definitions[owner.provider];
  throw new AppError("not_connected", `${name} is not connected.`);
}
