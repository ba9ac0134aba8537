import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { invalidField } from "../../core/app-error.ts";
import type { ConnectionItem, ProviderCalendar, setTargetInput } from "../schemas.ts";
import { kickConnection } from "../sync/kick-connection.ts";
import { type Access, withAccess } from "./access.ts";
import { requireProvider } from "./authorize-connection.ts";
import { type ConnectionOwner, requireActive } from "./active-connection.ts";
import { readConnectionItem } from "./connection-row.ts";
import { withProviderErrors } from "./provider-errors.ts";

/** The name of the calendar Huntboard makes. */
const ownCalendar = "Job search";

/** The account's calendars. AppError not_connected, provider_refused, provider_unavailable. */
export async function listCalendars(
  deps: Deps,
  input: ConnectionOwner,
): Promise<ProviderCalendar[]> {
  return askProvider(deps, input, ({ provider, accessToken }) =>
    provider.listCalendars(accessToken),
  );
}

/**
 * Chooses where new events go: a calendar of the account that can be written to, or a "Job search" calendar, made when
 * there is none. Events stay where they stand. A connection that had lost its calendar goes on.
 * AppError not_connected, invalid_input, provider_refused, provider_unavailable.
 */
export async function setTarget(
  deps: Deps,
  input: z.output<typeof setTargetInput> & { userId: string },
): Promise<ConnectionItem> {
  const id = await requireActive(deps, input);
  const target = await askProvider(deps, input, (access) => findTarget(access, input.target));
  await deps.db.$transaction(async (tx) => {
    await tx.calendarCredential.update({
      where: { id, userId: input.userId },
      data: { targetCalendarId: target.id, targetCalendarName: target.name },
      select: { id: true },
    });
    await tx.calendarCredential.updateMany({
      where: { id, isActive: true, statusCause: { in: ["calendar_gone", "permission_lost"] } },
      data: { status: "active", statusCause: null },
    });
  });
  await kickConnection(deps, { connectionId: id });
  return readConnectionItem(deps, { id, userId: input.userId });
}

async function findTarget(
  { provider, accessToken }: Access,
  target: z.output<typeof setTargetInput>["target"],
): Promise<ProviderCalendar> {
  const calendars = (await provider.listCalendars(accessToken)).filter(({ writable }) => writable);
  if ("create" in target) {
    // A second press, or an earlier try whose answer was lost, must not make another one.
    const known = calendars.find(({ name }) => name === ownCalendar);
    return known ?? provider.createCalendar(accessToken, ownCalendar);
  }
  const chosen = calendars.find(({ id }) => id === target.calendarId);
  if (chosen) return chosen;
  throw invalidField("target.calendarId", "Choose a calendar that Huntboard may write to.");
}

async function askProvider<T>(
  deps: Deps,
  owner: ConnectionOwner,
  ask: (access: Access) => Promise<T>,
): Promise<T> {
  const id = await requireActive(deps, owner);
  const { definition } = await requireProvider(deps, owner.provider);
  return withProviderErrors(definition.name, () => withAccess(deps, id, ask));
}
