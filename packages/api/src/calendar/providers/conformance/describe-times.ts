import { describe, expect, it } from "vitest";
import type { Bench } from "./describe-provider.ts";

/** Hours of an interview as wall time, from 60 minutes at an instant. */
function hourAt(startTime: string, timezone: string) {
  const start = Temporal.Instant.from(startTime);
  const end = start.add({ hours: 1 });
  const wall = (instant: Temporal.Instant) =>
    instant.toZonedDateTimeISO(timezone).toPlainDateTime().toString({ smallestUnit: "second" });
  return {
    timezone,
    startTime: start.toString(),
    endTime: end.toString(),
    startLocal: wall(start),
    endLocal: wall(end),
  };
}

/** Instants, zones, clock changes and all-day events. */
export function describeTimes(use: () => Bench): void {
  describe("times", () => {
    it.each([
      ["an ordinary day", "2026-03-10T13:00:00Z", "Europe/Berlin"],
      ["the morning after clocks went forward", "2026-03-29T07:00:00Z", "Europe/Berlin"],
      ["the hour before clocks go forward", "2026-03-29T00:30:00Z", "Europe/Berlin"],
      ["the first of two repeated hours", "2026-10-25T00:30:00Z", "Europe/Berlin"],
      ["the second of two repeated hours", "2026-10-25T01:30:00Z", "Europe/Berlin"],
      ["a zone with a quarter hour", "2026-07-01T06:15:00Z", "Asia/Kathmandu"],
      ["a zone with two names", "2026-07-01T06:15:00Z", "Asia/Kolkata"],
      ["a zone with a new name", "2026-07-01T06:15:00Z", "Europe/Kyiv"],
      ["a zone that changes at midnight", "2026-09-06T04:30:00Z", "America/Santiago"],
      ["a zone south of the line", "2026-10-04T01:00:00Z", "Australia/Lord_Howe"],
      ["a zone a day ahead", "2026-12-31T10:00:00Z", "Pacific/Kiritimati"],
      ["a zone that CLDR does not map", "2026-07-01T06:15:00Z", "Antarctica/Troll"],
      ["a small zone", "2026-07-01T06:15:00Z", "America/Ciudad_Juarez"],
      ["UTC", "2026-07-01T06:15:00Z", "UTC"],
    ])("keeps the instant on %s", async (_name, startTime, timezone) => {
      const { create, listed } = use();
      const times = hourAt(startTime, timezone);
      await create(times);
      const [event] = await listed();
      expect(Date.parse(event?.start ?? "")).toBe(Date.parse(times.startTime));
      expect(Date.parse(event?.end ?? "")).toBe(Date.parse(times.endTime));
    });

    it("takes every zone of this runtime", async () => {
      const { provider, token, create, kind, listed } = use();
      const { calendarId, eventId, content } = await create();
      const step = kind === "google" ? 12 : 4;
      const zones = Intl.supportedValuesOf("timeZone").filter((_zone, index) => index % step === 0);
      const wrong: string[] = [];
      for (const timezone of zones) {
        const times = hourAt("2026-06-15T12:00:00Z", timezone);
        const moved = { ...content, ...times };
        await provider.updateEvent(token, { calendarId, eventId, etag: null, content: moved });
        const [event] = await listed();
        if (Date.parse(event?.start ?? "") !== Date.UTC(2026, 5, 15, 12)) wrong.push(timezone);
      }
      expect(wrong).toEqual([]);
    });

    it("keeps the days of an all-day event in its zone", async () => {
      const { create, listed } = use();
      await create({
        allDay: true,
        timezone: "Pacific/Auckland",
        startLocal: "2026-04-04T00:00:00",
        endLocal: "2026-04-06T00:00:00",
        startTime: "2026-04-03T11:00:00Z",
        endTime: "2026-04-05T12:00:00Z",
      });
      expect((await listed())[0]).toMatchObject({
        allDay: true,
        start: "2026-04-04",
        end: "2026-04-06",
      });
    });

    it("covers the day when an all-day event ends on the day it begins", async () => {
      const { create, listed } = use();
      await create({
        allDay: true,
        startLocal: "2026-04-04T00:00:00",
        endLocal: "2026-04-04T00:00:00",
        startTime: "2026-04-03T22:00:00Z",
        endTime: "2026-04-03T22:00:00Z",
      });
      expect((await listed())[0]).toMatchObject({ start: "2026-04-04", end: "2026-04-05" });
    });

    it("turns a time into a day and back", async () => {
      const { create, provider, token, listed } = use();
      const { calendarId, eventId, content } = await create();
      const day = {
        ...content,
        allDay: true,
        startLocal: "2026-03-10T00:00:00",
        endLocal: "2026-03-11T00:00:00",
      };
      await provider.updateEvent(token, { calendarId, eventId, etag: null, content: day });
      expect((await listed())[0]).toMatchObject({
        allDay: true,
        start: "2026-03-10",
        end: "2026-03-11",
      });
      await provider.updateEvent(token, { calendarId, eventId, etag: null, content });
      const [event] = await listed();
      expect(event?.allDay).toBe(false);
      expect(Date.parse(event?.start ?? "")).toBe(Date.parse(content.startTime));
    });

    it("sets the reminders it can, and none when there are none", async () => {
      const { create, listed, kind } = use();
      await create({ reminderMinutes: [5, 15, 60, 1440, 10_080] });
      expect((await listed())[0]?.reminders.toSorted((a, b) => a - b)).toEqual(
        kind === "google" ? [5, 15, 60, 1440, 10_080] : [5],
      );
    });
  });
}
