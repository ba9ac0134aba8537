import { describe, expect, it } from "vitest";
import {
  agoWord,
  clockWordsThere,
  daysFromNow,
  distanceWord,
  fromLocalInput,
  instantOf,
  timeWords,
  toLocalInput,
} from "./time.ts";

const berlin = { zone: "Europe/Berlin", now: new Date("2026-03-02T15:00:00Z"), locale: "en-GB" };

describe("times in words", () => {
  it.each([
    ["2026-03-03T13:00:00Z", "tomorrow 14:00, in 22h"],
    ["2026-03-02T15:05:00Z", "today 16:05, in 5 min"],
    ["2026-03-02T15:00:10Z", "today 16:00, now"],
    ["2026-03-01T20:00:00Z", "yesterday 21:00, 19h ago"],
    ["2026-03-06T09:00:00Z", "Friday 10:00"],
    ["2026-03-20T09:00:00Z", "20 Mar 10:00"],
    ["2027-01-20T09:00:00Z", "20 Jan 2027 10:00"],
  ])("says %s as %s", (instant, words) => {
    // How ICU abbreviates hours changes between versions; the rest does not.
    const plain = (text: string) => text.replaceAll(/(\d+) ?(hr|h)\b/g, "$1h");
    expect(plain(timeWords(instant, berlin).human)).toBe(words);
  });

  it.each([
    ["2026-03-06T09:00:00Z", "Friday 10:00, in 4 days"],
    ["2026-03-20T09:00:00Z", "20 Mar 10:00, in 18 days"],
    ["2026-02-20T09:00:00Z", "20 Feb 10:00"],
  ])("counts down to %s from afar: %s", (instant, words) => {
    expect(timeWords(instant, berlin, "minute", { countdown: true }).human).toBe(words);
  });

  it("counts down to a day that is not tomorrow", () => {
    const day = (date: string) =>
      timeWords(instantOf(date, berlin.zone), berlin, "day", { countdown: true }).human;
    expect(day("2026-03-06")).toBe("Friday, in 4 days");
    expect(day("2026-03-03")).toBe("tomorrow");
  });

  it("says now of what has begun and is not over", () => {
    const at = (start: string, until: string) =>
      timeWords(start, berlin, "minute", { until }).human;
    expect(at("2026-03-02T14:30:00Z", "2026-03-02T15:30:00Z")).toBe("today 15:30, now");
    expect(at("2026-03-02T14:30:00Z", "2026-03-02T15:00:00Z")).toMatch(/^today 15:30, 30 ?min/);
    const since = (start: string, until: string) =>
      timeWords(instantOf(start, berlin.zone), berlin, "day", {
        until: instantOf(until, berlin.zone),
      }).human;
    expect(since("2026-03-01", "2026-03-04")).toBe("now, since yesterday");
    expect(since("2026-03-01", "2026-03-02")).toBe("yesterday");
  });

  it("shows another zone's clock the same way, with the weekday where it is another day", () => {
    const there = (locale: string) =>
      clockWordsThere("2026-03-03T01:00:00Z", "America/Los_Angeles", { ...berlin, locale });
    expect(there("en-GB")).toBe("Monday 17:00");
    expect(there("en-US")).toMatch(/^Monday 05:00\sPM$/);
    expect(clockWordsThere("2026-03-03T10:00:00Z", "Europe/London", berlin)).toBe("10:00");
  });

  it("gives the exact value with the zone", () => {
    // ICU versions differ in the comma after the weekday.
    const exact = (precision: "minute" | "day") =>
      timeWords("2026-03-03T13:00:00Z", berlin, precision).exact.replace(",", "");
    expect(exact("minute")).toBe("Tuesday 3 March 2026 at 14:00 CET");
    expect(exact("day")).toBe("Tuesday 3 March 2026");
  });

  it("counts days of the calendar where the person lives, not spans of 24 hours", () => {
    const lateEvening = { ...berlin, now: new Date("2026-03-02T22:30:00Z") };
    expect(daysFromNow("2026-03-02T23:30:00Z", lateEvening)).toBe(1);
    expect(daysFromNow("2026-03-02T23:30:00Z", { ...lateEvening, zone: "America/New_York" })).toBe(
      0,
    );
  });

  it("counts the days across a clock change", () => {
    const before = { ...berlin, now: new Date("2026-03-28T23:30:00Z") };
    expect(daysFromNow("2026-03-29T22:30:00Z", before)).toBe(1);
  });

  it.each([
    ["2026-03-02T01:00:00Z", "today"],
    ["2026-02-27T12:00:00Z", "3 days ago"],
    ["2026-02-10T12:00:00Z", "3 weeks ago"],
    ["2025-11-02T12:00:00Z", "4 months ago"],
    ["2023-03-02T12:00:00Z", "3 years ago"],
  ])("says how long ago %s was: %s", (instant, words) => {
    expect(agoWord(instant, berlin)).toBe(words);
  });

  it("leaves the distance out where the date says more", () => {
    expect(distanceWord(3 * 86_400_000, "en-GB")).toBeNull();
  });
});

describe("a date without a time", () => {
  it.each([
    ["Pacific/Auckland", "2026-03-02T10:30:00Z"],
    ["Pacific/Honolulu", "2026-03-03T09:30:00Z"],
    ["Europe/Berlin", "2026-03-02T15:00:00Z"],
  ])("is that date in %s", (zone, now) => {
    const context = { zone, now: new Date(now), locale: "en-GB" };
    const today = instantOf("2026-03-02", zone);
    expect(daysFromNow(today, context)).toBe(0);
    expect(agoWord(today, context)).toBe("today");
    expect(timeWords(today, context, "day").exact).toMatch(/^Monday,? 2 March 2026$/);
  });

  it("leaves an instant as it is", () => {
    expect(instantOf("2026-03-01T23:30:00Z", "Pacific/Auckland")).toBe("2026-03-01T23:30:00Z");
  });
});

describe("times in fields", () => {
  it("goes through the person's zone and back", () => {
    expect(toLocalInput("2026-07-01T12:30:45.123Z", "Europe/Berlin")).toBe("2026-07-01T14:30");
    expect(fromLocalInput("2026-07-01T14:30", "Europe/Berlin")).toBe("2026-07-01T12:30:00.000Z");
  });

  it("reads a skipped hour as later and a repeated one as the first", () => {
    expect(fromLocalInput("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
    expect(fromLocalInput("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  });

  it.each(["", "tomorrow", "2026-13-40T10:00"])("reads %j as no time", (value) => {
    expect(fromLocalInput(value, "Europe/Berlin")).toBeNull();
  });

  it("shows no time as an empty field", () => {
    expect(toLocalInput(null, "Europe/Berlin")).toBe("");
  });
});
