import { describe, expect, it } from "vitest";
import { makeAllDayEvent, makeEvent } from "../testing/make-event.ts";
import { nudgePatch, nudgesFor } from "./nudges.ts";

const zone = "Europe/Berlin";
const later = { label: "Later 15 min", minutes: 15, days: 0 };
const nextDay = { label: "Next day", minutes: 0, days: 1 };

describe("moving without dragging", () => {
  it("moves start and end by a quarter of an hour", () => {
    expect(nudgePatch(makeEvent(), later, zone)).toEqual({
      startTime: "2026-11-23T09:15:00.000Z",
      endTime: "2026-11-23T10:15:00.000Z",
    });
  });

  it("keeps the wall time of the viewer over a clock change", () => {
    const event = makeEvent({
      startTime: "2026-10-24T08:00:00.000Z",
      endTime: "2026-10-24T09:00:00.000Z",
    });
    expect(nudgePatch(event, nextDay, zone)).toEqual({
      startTime: "2026-10-25T09:00:00.000Z",
      endTime: "2026-10-25T10:00:00.000Z",
    });
  });

  it("keeps the length when the end crosses the change", () => {
    const event = makeEvent({
      startTime: "2026-10-23T23:30:00.000Z",
      endTime: "2026-10-24T01:30:00.000Z",
    });
    expect(nudgePatch(event, nextDay, zone)).toEqual({
      startTime: "2026-10-24T23:30:00.000Z",
      endTime: "2026-10-25T01:30:00.000Z",
    });
  });

  it("moves the dates of whole days, and offers nothing smaller for them", () => {
    const event = makeAllDayEvent();
    expect(nudgesFor(event).map(({ label }) => label)).toEqual(["Previous day", "Next day"]);
    expect(nudgePatch(event, nextDay, zone)).toEqual({
      startTime: "2026-11-28T00:00:00",
      endTime: "2026-11-30T00:00:00",
    });
  });
});
