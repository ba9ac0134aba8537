import type { Config } from "../../core/config.ts";
import { eventPage } from "../events/event-page.ts";
import type { EventContent } from "../providers/provider.ts";
import type { DueEvent } from "./due-event.ts";

/** What the provider's copy of an event shows. */
export function eventContent(config: Pick<Config, "publicUrl">, row: DueEvent): EventContent {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    location: row.location,
    joinUrl: row.joinUrl,
    allDay: row.allDay,
    startTime: row.startTime.toISOString(),
    endTime: row.endTime.toISOString(),
    startLocal: row.startLocal,
    endLocal: row.endLocal,
    timezone: row.timezone,
    reminderMinutes: row.reminderMinutes,
    sourceUrl: eventPage(config, row.id),
  };
}
