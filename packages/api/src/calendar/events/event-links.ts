import type { DbTx } from "@huntboard/db";
import { AppError, notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { ConnectableProvider } from "../schemas.ts";

/** Refuses an application that is not the person's, or not there. */
export async function requireApplication(
  tx: Pick<DbTx, "application">,
  input: { userId: string; applicationId: string },
): Promise<void> {
  const found = await tx.application.findFirst({
    where: { id: input.applicationId, userId: input.userId, deletedAt: null },
    select: { id: true },
  });
  if (!found) throw notFound("application");
}

/**
 * The person's connection to a provider; AppError not_connected when there is none. One that waits for a reconnect
 * counts: changes queue behind it.
 */
export async function requireConnection(
  deps: Pick<Deps, "calendarProviders">,
  tx: Pick<DbTx, "calendarCredential">,
  input: { userId: string; provider: ConnectableProvider },
): Promise<string> {
  const found = await tx.calendarCredential.findUnique({
    where: { activeSlot: `${input.userId}:${input.provider}` },
    select: { id: true },
  });
  if (found) return found.id;
  const { name } = deps.calendarProviders.definitions[input.provider];
  throw new AppError(
    "not_connected",
    `${name} is not connected. Connect it in Settings, or keep the event in Huntboard only.`,
  );
}
