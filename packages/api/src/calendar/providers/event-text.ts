import type { EventContent } from "./provider.ts";

/**
 * Description and place as a provider without a field for the join link shows them: the link is the place when there is
 * none, else the last line of the description; when that would be longer than `maxDescription`, it follows the place.
 * Nothing is cut.
 */
export function describeEvent(
  content: Pick<EventContent, "description" | "location" | "joinUrl">,
  maxDescription: number,
): { description: string | null; location: string | null } {
  const { description, location, joinUrl } = content;
  if (!joinUrl) return { description, location };
  if (!location) return { description, location: joinUrl };
  if (description?.includes(joinUrl)) return { description, location };
  const joined = description ? `${description}\n\nJoin: ${joinUrl}` : `Join: ${joinUrl}`;
  if (joined.length <= maxDescription) return { description: joined, location };
  return { description, location: `${location} · ${joinUrl}` };
}

/**
 * The days of an all-day event, YYYY-MM-DD, the end exclusive (RFC 5545 §3.6.1). An end inside a day, or on the first
 * day itself, still covers that day.
 */
export function allDayDates(content: Pick<EventContent, "startLocal" | "endLocal">): {
  first: string;
  afterLast: string;
} {
  const first = Temporal.PlainDateTime.from(content.startLocal).toPlainDate();
  const end = Temporal.PlainDateTime.from(content.endLocal);
  const endDay = end.toPlainDate();
  const isMidnight = end.equals(endDay.toPlainDateTime());
  const isAfter = Temporal.PlainDate.compare(endDay, first) > 0;
  const afterLast = isMidnight && isAfter ? endDay : endDay.add({ days: 1 });
  return { first: first.toString(), afterLast: afterLast.toString() };
}

/** An instant as RFC 3339 with the zone's own offset: "2026-03-29T03:30:00+02:00". */
export function offsetTime(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}
