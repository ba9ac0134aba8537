import { randomUUIDv7 } from "node:crypto";
import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { requireActive } from "../connections/active-connection.ts";
import type { createEventInput, EventItem } from "../schemas.ts";
import { syncEventNow } from "../sync/sync-event-now.ts";
import { dueNow, newIdentity, noIdentity, notDue } from "../sync/wish.ts";
import { resolveTimes } from "./event-times.ts";
import { answerEvent } from "./read-event.ts";
import { requireApplication } from "./require-application.ts";

/** The guide's table: 15 minutes and 1 hour before are on, 1 day before is off. */
export const defaultReminders = [15, 60];

/**
 * Saves an event and tries to put it into the person's calendar at once. It is saved in any case: a provider that is down
 * or slow leaves it pending with the reason, and the worker goes on. AppError not_connected, not_found (the application),
 * invalid_input, ambiguous_time.
 */
export async function createEvent(
  deps: Deps,
  input: z.output<typeof createEventInput> & {
    userId: string;
    /** Chosen by the caller, so that a request that is run again after a crash makes one event; by default a new one. */
    id?: string;
  },
): Promise<EventItem> {
  const times = resolveTimes({
    allDay: input.allDay ?? false,
    timezone: input.timezone ?? "UTC",
    startTime: input.startTime,
    endTime: input.endTime,
  });
  const applicationId = input.applicationId ?? null;
  if (applicationId !== null)
    await requireApplication(deps.db, { userId: input.userId, applicationId });
  const id = input.id ?? randomUUIDv7();
  const { provider } = input;
  const place =
    provider === "local"
      ? { ...noIdentity(0), ...notDue, syncedRevision: 1 }
      : {
          calendarCredentialId: await requireActive(deps, { userId: input.userId, provider }),
          ...(await newIdentity(deps, { id, provider, generation: 0 })),
          ...dueNow(deps),
        };
  const row = {
    id,
    userId: input.userId,
    applicationId,
    provider,
    title: input.title,
    description: input.description ?? null,
    location: input.location ?? null,
    joinUrl: input.joinUrl ?? null,
    kind: input.kind ?? (applicationId === null ? "other" : "interview"),
    round: input.round ?? null,
    outcome: input.outcome ?? null,
    reminderMinutes: input.reminderMinutes ?? defaultReminders,
    ...times,
    ...place,
  };
  await deps.db.calendarEvent.createMany({ data: [row], skipDuplicates: true });
  await syncEventNow(deps, { eventId: id });
  return answerEvent(deps, { userId: input.userId, id });
}
