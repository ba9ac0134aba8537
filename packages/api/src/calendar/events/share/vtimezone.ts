/**
 * A VTIMEZONE (RFC 5545 §3.6.5) that is right from `start` to `end` (milliseconds since the epoch): one observance for the
 * offset in force at the start and one for every change up to the end, without recurrence rules, so nothing is guessed.
 * Lines end with CRLF.
 */
export function writeVtimezone(zone: string, window: { start: number; end: number }): string {
  const lines = ["BEGIN:VTIMEZONE", `TZID:${zone}`];
  for (const onset of onsets(zone, window)) lines.push(...writeObservance(onset));
  lines.push("END:VTIMEZONE");
  return lines.join("\r\n");
}

interface Onset {
  /** When the offset begins to hold, with that offset. */
  at: Temporal.ZonedDateTime;
  /** Nanoseconds, as Temporal has them. */
  offsetBefore: number;
  offsetAfter: number;
}

function onsets(zone: string, window: { start: number; end: number }): Onset[] {
  const start = Temporal.Instant.fromEpochMilliseconds(window.start).toZonedDateTimeISO(zone);
  // A change at the very start is the previous one seen from a moment later.
  const first = start.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  const found = [first ? readOnset(first) : fixedOffset(start)];
  let next = start.getTimeZoneTransition("next");
  while (next && next.epochMilliseconds <= window.end) {
    found.push(readOnset(next));
    next = next.getTimeZoneTransition("next");
  }
  return found;
}

function readOnset(at: Temporal.ZonedDateTime): Onset {
  const before = at.subtract({ nanoseconds: 1 });
  return { at, offsetBefore: before.offsetNanoseconds, offsetAfter: at.offsetNanoseconds };
}

function fixedOffset(time: Temporal.ZonedDateTime): Onset {
  const at = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(time.timeZoneId);
  return { at, offsetBefore: at.offsetNanoseconds, offsetAfter: at.offsetNanoseconds };
}

function writeObservance({ at, offsetBefore, offsetAfter }: Onset): string[] {
  const name = offsetAfter > offsetBefore ? "DAYLIGHT" : "STANDARD";
  // The onset is written in the wall time that held before it (RFC 5545 §3.6.5).
  const onset = at
    .toInstant()
    .add({ nanoseconds: offsetBefore })
    .toZonedDateTimeISO("UTC")
    .toPlainDateTime();
  return [
    `BEGIN:${name}`,
    `DTSTART:${onset.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "")}`,
    `TZOFFSETFROM:${writeOffset(offsetBefore)}`,
    `TZOFFSETTO:${writeOffset(offsetAfter)}`,
    `END:${name}`,
  ];
}

function writeOffset(nanoseconds: number): string {
  const seconds = Math.round(Math.abs(nanoseconds) / 1e9);
  const parts = [Math.trunc(seconds / 3600), Math.trunc(seconds / 60) % 60, seconds % 60];
  const digits = parts.map((part) => String(part).padStart(2, "0"));
  // Seconds are written only where there are some (RFC 5545 §3.3.14).
  return `${nanoseconds < 0 ? "-" : "+"}${digits.slice(0, seconds % 60 === 0 ? 2 : 3).join("")}`;
}
