import { describe, expect, it } from "vitest";
import {
  endAfterStart,
  endsTooEarly,
  isKnownZone,
  nextFullHour,
  nextWorkday,
  plusDays,
  plusMinutes,
  wallTimeIn,
  withDate,
} from "./wall-time.ts";

describe("moving the start", () => {
  it("keeps the event's length", () => {
    const end = endAfterStart({
      from: "2026-03-01T14:00",
      to: "2026-03-02T09:30",
      end: "2026-03-01T15:30",
    });
    expect(end).toBe("2026-03-02T11:00");
  });

  it("keeps a length of days over the end of a month", () => {
    const end = endAfterStart({
      from: "2026-01-30T09:00",
      to: "2026-02-27T09:00",
      end: "2026-02-01T10:00",
    });
    expect(end).toBe("2026-03-01T10:00");
  });

  it("makes an event without an end last an hour", () => {
    expect(endAfterStart({ from: "", to: "2026-03-01T14:00", end: "" })).toBe("2026-03-01T15:00");
  });

  it("leaves an end alone that was typed before the start", () => {
    const end = "2026-03-01T18:00";
    expect(endAfterStart({ from: "", to: "2026-03-01T14:00", end })).toBe(end);
  });

  it("leaves the end alone while the start is being typed", () => {
    const end = "2026-03-01T18:00";
    expect(endAfterStart({ from: "2026-03-01T14:00", to: "", end })).toBe(end);
  });
});

describe("checking the order", () => {
  it("refuses an end at the start, but not for one whole day", () => {
    const times = { start: "2026-03-01T14:00", end: "2026-03-01T14:00" };
    expect(endsTooEarly({ ...times, allDay: false })).toBe(true);
    expect(endsTooEarly({ ...times, allDay: true })).toBe(false);
  });

  it("says nothing about times that are not typed yet", () => {
    expect(endsTooEarly({ start: "", end: "2026-03-01T14:00", allDay: false })).toBe(false);
  });
});

describe("first suggestions", () => {
  it("offers the next full hour of the person's zone", () => {
    const now = new Date("2026-11-22T10:20:00Z");
    expect(nextFullHour(now, "Europe/Berlin")).toBe("2026-11-22T12:00");
    expect(nextFullHour(now, "Asia/Kolkata")).toBe("2026-11-22T16:00");
  });

  it("offers Monday after a Friday", () => {
    expect(nextWorkday(new Date("2026-11-20T10:00:00Z"), "Europe/Berlin")).toBe("2026-11-23T10:00");
  });

  it("counts the days of the person's zone, not of UTC", () => {
    // Already Monday in Auckland.
    expect(nextWorkday(new Date("2026-11-22T20:00:00Z"), "Pacific/Auckland")).toBe(
      "2026-11-24T10:00",
    );
  });
});

describe("wall times", () => {
  it("steps over midnight and months", () => {
    expect(plusMinutes("2026-12-31T23:50", 15)).toBe("2027-01-01T00:05");
    expect(plusDays("2026-03-01T09:00", -1)).toBe("2026-02-28T09:00");
  });

  it("leaves what it cannot read", () => {
    expect(plusMinutes("", 15)).toBe("");
    expect(plusDays("soon", 1)).toBe("soon");
  });

  it("keeps the time of day when the date changes", () => {
    expect(withDate("2026-03-01T14:30", "2026-04-02")).toBe("2026-04-02T14:30");
    expect(withDate("", "2026-04-02")).toBe("2026-04-02T09:00");
    expect(withDate("2026-03-01T14:30", "")).toBe("");
  });

  it("shows an instant on both sides of a clock change", () => {
    expect(wallTimeIn("2026-10-25T00:30:00Z", "Europe/Berlin")).toBe("2026-10-25T02:30");
    expect(wallTimeIn("2026-10-25T01:30:00Z", "Europe/Berlin")).toBe("2026-10-25T02:30");
  });
});

it("knows zones by name only", () => {
  expect(isKnownZone("Europe/Berlin")).toBe(true);
  expect(isKnownZone("UTC")).toBe(true);
  expect(isKnownZone("+01:00")).toBe(false);
  expect(isKnownZone("Mars/Olympus")).toBe(false);
});
