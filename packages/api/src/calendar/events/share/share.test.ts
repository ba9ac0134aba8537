import fc from "fast-check";
import ICAL from "ical.js";
import { expect, it } from "vitest";
import type { EventRow } from "../event-row.ts";
import { resolveTimes } from "../event-times.ts";
import { composeUrls } from "./compose-urls.ts";
import { writeIcs } from "./write-ics.ts";

const url = "http://localhost:3000/calendar?event=1";
const now = Date.UTC(2026, 2, 1);

function anEvent(fields: Partial<EventRow> = {}): EventRow {
  return {
    id: "0199c5a0-0000-7000-8000-000000000001",
    provider: "local",
    eventId: null,
    title: "Interview",
    description: null,
    location: null,
    joinUrl: null,
    kind: "interview",
    round: null,
    outcome: null,
    reminderMinutes: [],
    application: null,
    calendarCredential: null,
    revision: 3,
    syncedRevision: 3,
    syncStatus: "local",
    syncError: null,
    syncErrorCode: null,
    lastSyncedAt: null,
    isDemo: false,
    createdAt: new Date(now),
    updatedAt: new Date(now),
    ...resolveTimes({
      allDay: false,
      timezone: "Europe/Berlin",
      startTime: "2026-03-29T01:30",
      endTime: "2026-03-29T04:00",
    }),
    ...fields,
  };
}

function read(ics: string) {
  const component = new ICAL.Component(ICAL.parse(ics));
  for (const zone of component.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const [vevent] = component.getAllSubcomponents("vevent");
  if (!vevent) throw new Error("there is no event");
  const event = new ICAL.Event(vevent);
  return { component, vevent, event };
}

it("writes an object that another program reads as the same event", () => {
  const row = anEvent({
    title: "Gespräch; mit Komma, \\ und\nZeile",
    description: "Bring notes",
    location: "Straße 1, Berlin",
    joinUrl: "https://meet.example/x?a=1,2;3",
    reminderMinutes: [15, 1440],
  });
  const { vevent, event } = read(writeIcs(row, { now, url }));
  expect(event.uid).toBe(`${row.id}@huntboard`);
  expect(event.summary).toBe(row.title);
  expect(event.location).toBe(row.location);
  expect(event.description).toBe("Bring notes\n\nJoin: https://meet.example/x?a=1,2;3");
  expect(event.sequence).toBe(2);
  expect(event.startDate.zone.tzid).toBe("Europe/Berlin");
  expect(event.startDate.toJSDate()).toEqual(row.startTime);
  expect(event.endDate.toJSDate()).toEqual(row.endTime);
  expect(vevent.getAllSubcomponents("valarm")).toHaveLength(2);
});

it("ends lines with CRLF and folds them at 75 octets", () => {
  const ics = writeIcs(anEvent({ title: "ü👩‍💻".repeat(80) }), { now, url });
  expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(read(ics).event.summary).toBe("ü👩‍💻".repeat(80));
});

it("writes all-day events as dates with an exclusive end", () => {
  const days = resolveTimes({
    allDay: true,
    timezone: "Asia/Tokyo",
    startTime: "2026-05-04T00:00",
    endTime: "2026-05-06T00:00",
  });
  const { vevent } = read(writeIcs(anEvent(days), { now, url }));
  expect(String(vevent.getFirstPropertyValue("dtstart"))).toBe("2026-05-04");
  expect(String(vevent.getFirstPropertyValue("dtend"))).toBe("2026-05-06");
  expect(composeUrls(anEvent(days)).googleUrl).toContain("dates=20260504%2F20260506");
});

it("says the right instants in every zone and year", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
      fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 }),
      fc.integer({ min: 1, max: 31 * 24 * 60 }),
      (timezone, start, length) => {
        const row = anEvent(
          resolveTimes({
            allDay: false,
            timezone,
            startTime: new Date(start * 60_000).toISOString(),
            endTime: new Date((start + length) * 60_000).toISOString(),
          }),
        );
        // A wall time that happens twice cannot say which one it is in RFC 5545.
        if ([row.startLocal, row.endLocal].some((local) => isRepeated(local, timezone))) return;
        ICAL.TimezoneService.reset();
        const { event } = read(writeIcs(row, { now, url }));
        expect(event.startDate.toJSDate()).toEqual(row.startTime);
        expect(event.endDate.toJSDate()).toEqual(row.endTime);
      },
    ),
    { numRuns: 300 },
  );
});

function isRepeated(local: string, zone: string) {
  const wall = Temporal.PlainDateTime.from(local);
  const [early, late] = (["earlier", "later"] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  );
  return early?.epochMilliseconds !== late?.epochMilliseconds;
}

it("fills in the compose pages of Google and Outlook", () => {
  const row = anEvent({ title: "A & B", location: "Room 1+2" });
  const { googleUrl, outlookUrl, office365Url } = composeUrls(row);
  const google = new URL(googleUrl);
  expect(google.origin).toBe("https://calendar.google.com");
  expect(google.searchParams.get("text")).toBe("A & B");
  expect(google.searchParams.get("dates")).toBe("20260329T003000Z/20260329T020000Z");
  expect(google.searchParams.get("ctz")).toBe("Europe/Berlin");
  for (const [text, origin] of [
    [outlookUrl, "https://outlook.live.com"],
    [office365Url, "https://outlook.office.com"],
  ] as const) {
    const page = new URL(text);
    expect(page.origin).toBe(origin);
    expect(page.searchParams.get("location")).toBe("Room 1+2");
    expect(page.searchParams.get("startdt")).toBe("2026-03-29T00:30:00Z");
    expect(text).not.toContain("+");
  }
});
