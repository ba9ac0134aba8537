import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ClockContext } from "./clock-context.ts";
import { TimeText } from "./time-text.tsx";

// Between them lie 25 hours: it is the second of March in each, late in the first and early in the last.
const clocks = [
  ["Pacific/Kiritimati", "2026-03-02T09:30:00Z"],
  ["Pacific/Auckland", "2026-03-02T10:30:00Z"],
  ["America/Los_Angeles", "2026-03-02T08:30:00Z"],
  ["Pacific/Pago_Pago", "2026-03-02T11:30:00Z"],
] as const;

it.each(clocks)("shows a date without a time as that date in %s", (zone, now) => {
  const words = (precision: "day" | "ago") =>
    renderToStaticMarkup(
      <ClockContext value={{ zone, now: new Date(now) }}>
        <TimeText at="2026-03-02" precision={precision} />
      </ClockContext>,
    );
  for (const precision of ["day", "ago"] as const) {
    expect(words(precision)).toMatch(/>today<\/time>$/);
    expect(words(precision)).toContain('dateTime="2026-03-02"');
    expect(words(precision)).toMatch(/data-exact="[^"]*(2 March|March 2)\b/);
  }
});
