import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { EventRow } from "../event-row.ts";
import { describeEvent } from "./describe-event.ts";
import { writeVtimezone } from "./vtimezone.ts";

/**
 * One event as an iCalendar object (RFC 5545): CRLF, 75-octet lines, its zone's VTIMEZONE, a UID that stays and a SEQUENCE
 * that grows with every change. `now` is milliseconds since the epoch, `url` leads back to the event.
 */
export function writeIcs(row: EventRow, options: { now: number; url: string }): string {
  const calendar = ical({
    prodId: { company: "Huntboard", product: "Huntboard", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const isUtc = row.timezone === "UTC";
  if (!row.allDay && !isUtc) {
    const window = { start: row.startTime.getTime(), end: row.endTime.getTime() };
    calendar.timezone({ name: row.timezone, generator: (zone) => writeVtimezone(zone, window) });
  }
  const event = calendar.createEvent({
    id: `${row.id}@huntboard`,
    sequence: row.revision - 1,
    stamp: new Date(options.now),
    created: row.createdAt,
    lastModified: row.updatedAt,
    summary: row.title,
    description: describeEvent(row),
    location: row.location,
    url: row.joinUrl ?? options.url,
    status: ICalEventStatus.CONFIRMED,
    ...whenOf(row),
  });
  for (const minutes of row.reminderMinutes)
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: minutes * 60,
      description: row.title,
    });
  // Every line ends with CRLF, the last one too (RFC 5545 §3.1); ical-generator leaves it out.
  return `${calendar.toString().trimEnd()}\r\n`;
}

function whenOf(row: EventRow) {
  if (row.allDay)
    return {
      allDay: true,
      start: Temporal.PlainDate.from(row.startLocal.slice(0, 10)),
      end: Temporal.PlainDate.from(row.endLocal.slice(0, 10)),
    };
  const zoned = (time: Date) =>
    Temporal.Instant.fromEpochMilliseconds(time.getTime()).toZonedDateTimeISO(row.timezone);
  return {
    start: zoned(row.startTime),
    end: zoned(row.endTime),
    timezone: row.timezone === "UTC" ? undefined : row.timezone,
  };
}
