import { createHash } from "node:crypto";
import type { calendar_v3 } from "googleapis/build/src/apis/calendar/index.js";
import { allDayDates, describeEvent, offsetTime } from "../event-text.ts";
import type { EventContent } from "../provider.ts";

/** Private extended properties that say which event of ours it is (guides/extended-properties). */
export const tags = { key: "huntboardKey", event: "huntboardEvent" };

/** Longest description that Calendar keeps. */
const maxDescription = 8192;

/**
 * A client-chosen event id: base32hex letters a–v and digits, 5 to 1024 long (Event.id), the same for the same event and
 * generation.
 */
export function googleRemoteKey(eventId: string, generation: number): string {
  const digest = createHash("sha256").update(`${eventId}/${generation}`).digest("hex");
  return `hb${BigInt(`0x${digest}`).toString(32)}`;
}

/**
 * The fields Huntboard owns, for insert and patch alike: null removes, what is not named stays. A change between a day and
 * a time names both forms, because a patch merges.
 */
export function toGoogleEvent(content: EventContent): calendar_v3.Schema$Event {
  const { description, location } = describeEvent(content, maxDescription);
  return {
    summary: content.title,
    description,
    location,
    ...toTimes(content),
    reminders: {
      useDefault: false,
      overrides: content.reminderMinutes.map((minutes) => ({ method: "popup", minutes })),
    },
    source: { title: "Huntboard", url: content.sourceUrl },
  };
}

function toTimes(content: EventContent): Pick<calendar_v3.Schema$Event, "start" | "end"> {
  if (content.allDay) {
    const { first, afterLast } = allDayDates(content);
    return { start: toDay(first), end: toDay(afterLast) };
  }
  return {
    start: toTime(content.startTime, content.timezone),
    end: toTime(content.endTime, content.timezone),
  };
}

function toDay(date: string): calendar_v3.Schema$EventDateTime {
  return { date, dateTime: null, timeZone: null };
}

/** With its offset, so that a wall time that a clock change repeats means one instant only. */
function toTime(instant: string, timeZone: string): calendar_v3.Schema$EventDateTime {
  return { date: null, dateTime: offsetTime(instant, timeZone), timeZone };
}
