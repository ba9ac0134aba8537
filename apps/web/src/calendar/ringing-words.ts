import { type EventProvider, providerNames } from "./event-item.ts";

/** "15 min", "1 hour", "2 hours", "1 day" before the start. */
export function leadWords(minutes: number): string {
  const many = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
  if (minutes === 0) return "at the start";
  if (minutes % 1440 === 0) return many(minutes / 1440, "day");
  if (minutes % 60 === 0) return many(minutes / 60, "hour");
  return `${minutes} min`;
}

/** Who rings, and when. Outlook keeps one reminder an event, the closest; `minutes` come soonest first. */
export function ringingWords(provider: EventProvider, minutes: readonly number[]): string {
  if (minutes.length === 0) return "No reminder.";
  const all = before(minutes);
  if (provider === "google") return `Google rings ${all}.`;
  if (provider === "local")
    return `Huntboard does not ring by itself. The reminder (${all}) goes along in the .ics file, and the calendar that takes it rings.`;
  const [closest = 0, ...rest] = minutes;
  const rings = `${providerNames.outlook} rings ${before([closest])}.`;
  return rest.length === 0
    ? rings
    : `${rings} It takes one reminder an event, so it leaves out ${before(rest)}.`;
}

function before(minutes: readonly number[]): string {
  const timed = minutes.filter((lead) => lead > 0).map(leadWords);
  const parts = [
    ...(minutes.includes(0) ? ["at the start"] : []),
    ...(timed.length > 0 ? [`${list(timed)} before`] : []),
  ];
  return parts.join(" and ");
}

function list(words: string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}
