import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { type EventItem, eventKinds, eventProvider } from "../schemas.ts";
import { describeSync } from "../sync/describe-sync.ts";
import type { EventRow } from "./event-row.ts";

const kind = z.enum(eventKinds);

/** An event as callers see it. */
export function presentEvent(
  deps: Pick<Deps, "clock" | "calendarProviders">,
  row: EventRow,
): EventItem {
  return {
    id: row.id,
    provider: eventProvider.parse(row.provider),
    eventId: row.eventId,
    title: row.title,
    description: row.description,
    location: row.location,
    joinUrl: row.joinUrl,
    kind: kind.parse(row.kind),
    round: row.round,
    outcome: row.outcome,
    allDay: row.allDay,
    startTime: row.startTime.toISOString(),
    endTime: row.endTime.toISOString(),
    startLocal: row.startLocal,
    endLocal: row.endLocal,
    timezone: row.timezone,
    reminderMinutes: row.reminderMinutes,
    application: row.application,
    revision: row.revision,
    ...describeSync(deps, row),
    lastSyncedAt: row.lastSyncedAt?.toISOString() ?? null,
    isDemo: row.isDemo,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
