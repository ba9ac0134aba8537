import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ClockContext } from "../ui/clock-context.ts";
import { EventTime } from "./event-time.tsx";
import { makeAllDayEvent, makeEvent } from "./testing/make-event.ts";

/** What stands on the page of somebody in the zone on the evening of 26 November 2026. */
function shown(event: Parameters<typeof EventTime>[0]["event"], zone: string): string {
  const now = Temporal.ZonedDateTime.from(`2026-11-26T20:00[${zone}]`);
  return renderToStaticMarkup(
    <ClockContext value={{ zone, now: new Date(now.epochMilliseconds) }}>
      <EventTime event={event} />
    </ClockContext>,
  );
}

describe("when an event begins", () => {
  it.each(["America/Los_Angeles", "Europe/Berlin", "Pacific/Auckland", "Pacific/Kiritimati"])(
    "is the same date in %s for a whole day noted in Berlin, and no time",
    (zone) => {
      const words = shown(makeAllDayEvent(), zone);
      expect(words).toMatch(/>tomorrow<\/time>$/);
      expect(words).toMatch(/data-exact="[^"]*(27 November|November 27)[^":]*"/);
    },
  );

  it("is counted down to, and now while it goes on", () => {
    expect(shown(makeEvent({ startTime: "2026-11-30T09:00:00.000Z" }), "Europe/Berlin")).toMatch(
      />Monday 10:00(?: AM)?, in 4 days<\/time>$/,
    );
    const running = { startTime: "2026-11-26T18:30:00.000Z", endTime: "2026-11-26T19:30:00.000Z" };
    expect(shown(makeEvent(running), "Europe/Berlin")).toMatch(/, now<\/time>$/);
    const fair = { startLocal: "2026-11-25T00:00:00", endLocal: "2026-11-28T00:00:00" };
    expect(shown(makeAllDayEvent(fair), "Europe/Berlin")).toMatch(/>now, since yesterday</);
  });

  it("is the person's own clock for all else", () => {
    const event = makeEvent({ startTime: "2026-11-27T02:30:00.000Z" });
    expect(shown(event, "America/Los_Angeles")).toMatch(/>today 0?6:30/);
    expect(shown(event, "Pacific/Auckland")).toMatch(/>tomorrow 0?3:30/);
  });
});
