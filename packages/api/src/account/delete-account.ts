import { AppError } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { disconnectConnection } from "../calendar/connections/disconnect-connection.ts";
import { connectableProvider } from "../calendar/schemas.ts";
import { requirePassword } from "./require-password.ts";

/**
 * Deletes a person and everything of theirs, after asking for the password; sessions and API tokens end with it. Grants of
 * connected calendars are revoked first, events in them stay; `notes` says what is left to do at a provider.
 */
export async function deleteAccount(
  deps: Deps,
  input: { userId: string; password: string },
): Promise<{ deleted: true; notes: string[] }> {
  const { userId } = input;
  await requirePassword(deps, { ...input, field: "password" });
  const notes = await disconnectAll(deps, userId);
  // Every table of a person's data refers to users with ON DELETE CASCADE.
  await deps.db.user.deleteMany({ where: { id: userId } });
  return { deleted: true, notes };
}

async function disconnectAll(deps: Deps, userId: string): Promise<string[]> {
  const active = await deps.db.calendarCredential.findMany({
    where: { userId, isActive: true },
    select: { provider: true },
  });
  const notes: string[] = [];
  for (const row of active) {
    const provider = connectableProvider.parse(row.provider);
    try {
      const { note } = await disconnectConnection(deps, { userId, provider, deleteEvents: false });
      if (note !== null) notes.push(note);
    } catch (error) {
      // Disconnected meanwhile from another page.
      if (!(error instanceof AppError && error.code === "not_connected")) throw error;
    }
  }
  return notes;
}
