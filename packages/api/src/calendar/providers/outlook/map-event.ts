import { createHash } from "node:crypto";
import type { Event } from "@microsoft/microsoft-graph-types";
import { allDayDates, describeEvent } from "../event-text.ts";
import type { EventContent } from "../provider.ts";
import { toGraphDay, toGraphTime } from "./graph-time.ts";

/** A named property in the public strings set, to find an event of ours by (resources/extended-properties-overview). */
export const keyProperty = "String {00020329-0000-0000-C000-000000000046} Name huntboardKey";

/** Bodies may be far longer in Outlook; ours stay readable. */
const maxDescription = 32_000;

/** The transactionId of an event's create: a UUID of our own making (RFC 9562 §5.8), the same for event and generation. */
export function graphRemoteKey(eventId: string, generation: number): string {
  const hex = createHash("sha256").update(`${eventId}/${generation}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/**
 * The fields Huntboard owns, for create and patch alike. Outlook rings once per event: the reminder closest to the start,
 * because that one must not be missed; Huntboard itself delivers the others.
 */
export function toGraphEvent(content: EventContent): Event {
  const { description, location } = describeEvent(content, maxDescription);
  const [closest] = content.reminderMinutes.toSorted((a, b) => a - b);
  return {
    subject: content.title,
    body: { contentType: "text", content: description ?? "" },
    location: { displayName: location ?? "" },
    ...toTimes(content),
    isReminderOn: closest !== undefined,
    ...(closest === undefined ? {} : { reminderMinutesBeforeStart: closest }),
  };
}

function toTimes(content: EventContent): Pick<Event, "start" | "end" | "isAllDay"> {
  if (content.allDay) {
    const { first, afterLast } = allDayDates(content);
    const { timezone } = content;
    return {
      isAllDay: true,
      start: toGraphDay(first, timezone),
      end: toGraphDay(afterLast, timezone),
    };
  }
  return {
    isAllDay: false,
    start: toGraphTime(content.startTime, content.timezone),
    end: toGraphTime(content.endTime, content.timezone),
  };
}
