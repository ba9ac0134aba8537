import { describe, expect, it } from "vitest";
import { reversePatch } from "../reverse-patch.ts";
import { parseCalendarSearch } from "../search-params.ts";
import { makeAllDayEvent, makeEvent } from "../testing/make-event.ts";
import { agendaDays, agendaRange, agendaTitle } from "./agenda-days.ts";
import { hoursShown } from "./hours-shown.ts";
import { movePatch, toViewEvent } from "./move-patch.ts";
import { slotOf } from "./slot-of.ts";

const zone = "Europe/Berlin";
const locale = "en-GB";

describe("a drag", () => {
  const moved = {
    id: "1",
    start: "2026-11-24T10:00:00.000Z",
    end: "2026-11-24T11:00:00.000Z",
    allDay: false,
  };

  it("names only the times", () => {
    expect(movePatch(makeEvent(), moved)).toEqual({ startTime: moved.start, endTime: moved.end });
  });

  it("to the whole days says so, with wall times", () => {
    const days = { id: "1", start: "2026-11-24", end: "2026-11-25", allDay: true };
    expect(movePatch(makeEvent(), days)).toEqual({
      allDay: true,
      startTime: "2026-11-24T00:00:00",
      endTime: "2026-11-25T00:00:00",
    });
  });

  it("is undone by what was there before", () => {
    const event = makeEvent();
    expect(reversePatch(event, movePatch(event, moved))).toEqual({
      startTime: event.startTime,
      endTime: event.endTime,
    });
    const fair = makeAllDayEvent();
    expect(reversePatch(fair, movePatch(fair, moved))).toEqual({
      allDay: true,
      startTime: "2026-11-27T00:00:00",
      endTime: "2026-11-29T00:00:00",
    });
  });
});

describe("the agenda", () => {
  const events = [
    makeEvent({
      id: "b",
      title: "Late",
      startTime: "2026-11-23T20:00:00.000Z",
      endTime: "2026-11-23T23:30:00.000Z",
    }),
    makeEvent({ id: "a" }),
    makeAllDayEvent({ id: "c" }),
    makeEvent({
      id: "d",
      syncStatus: "failed",
      startTime: "2026-12-30T09:00:00.000Z",
      endTime: "2026-12-30T10:00:00.000Z",
    }),
  ].map(toViewEvent);

  it("orders by day and time and leaves out what is later", () => {
    const days = agendaDays({ events, from: "2026-11-22", zone, locale });
    expect(
      days.map(({ date, events: entries }) => [date, entries.map(({ event }) => event.id)]),
    ).toEqual([
      ["2026-11-23", ["a", "b"]],
      ["2026-11-27", ["c"]],
    ]);
    expect(days[0]?.events[0]?.when).toBe("10:00–11:00");
    expect(days[0]?.events[1]?.when).toContain("24 Nov");
    expect(days[1]?.events[0]?.when).toBe("All day until 28 Nov");
  });

  it("shows what goes on already on its first day", () => {
    const [day] = agendaDays({ events, from: "2026-11-28", zone, locale });
    expect(day).toMatchObject({ date: "2026-11-28", events: [{ event: { id: "c" } }] });
  });

  it("asks for the days of the person's zone", () => {
    expect(agendaRange("2026-11-22", zone)).toEqual({
      start: "2026-11-21T23:00:00.000Z",
      end: "2026-12-21T23:00:00.000Z",
    });
    expect(agendaTitle("2026-11-22", locale)).toMatch(/^22 Nov\s–\s21 Dec 2026$/);
  });
});

describe("the hours of a day", () => {
  it("are the usual ones while nothing happens at night", () => {
    const expected = { first: "07:00:00", last: "22:00:00" };
    expect(hoursShown([], zone)).toEqual(expected);
    expect(hoursShown([toViewEvent(makeEvent()), toViewEvent(makeAllDayEvent())], zone)).toEqual(
      expected,
    );
  });

  it("widen to hold every event", () => {
    const early = makeEvent({ startTime: "2026-11-23T04:30:00.000Z" });
    const late = makeEvent({
      startTime: "2026-11-23T21:00:00.000Z",
      endTime: "2026-11-23T22:15:00.000Z",
    });
    expect(hoursShown([early, late].map(toViewEvent), zone)).toEqual({
      first: "05:00:00",
      last: "24:00:00",
    });
    const overnight = makeEvent({
      startTime: "2026-11-23T21:00:00.000Z",
      endTime: "2026-11-24T01:00:00.000Z",
    });
    expect(hoursShown([toViewEvent(overnight)], zone)).toEqual({
      first: "00:00:00",
      last: "24:00:00",
    });
  });
});

describe("an empty place", () => {
  it("of the month is ten o'clock that day", () => {
    const place = { start: "2026-11-18", end: "2026-11-19", allDay: true };
    expect(slotOf(place, { zone, month: true })).toEqual({
      start: "2026-11-18T10:00",
      end: "2026-11-18T11:00",
      allDay: false,
    });
    expect(slotOf(place, { zone, month: false }).allDay).toBe(true);
  });

  it("of the hours is a wall time of the person", () => {
    const place = {
      start: "2026-11-18T12:30:00.000Z",
      end: "2026-11-18T13:00:00.000Z",
      allDay: false,
    };
    expect(slotOf(place, { zone, month: false })).toMatchObject({ start: "2026-11-18T13:30" });
  });
});

it("marks an event that is not in its calendar, in words", () => {
  expect(toViewEvent(makeEvent()).trouble).toBeNull();
  expect(toViewEvent(makeEvent({ syncStatus: "failed" })).trouble).toBe("Not in your calendar");
});

it("drops what makes no sense from the address", () => {
  expect(parseCalendarSearch({ event: "x", view: "week" })).toEqual({ event: "x", view: "week" });
  expect(parseCalendarSearch({ event: 4, view: "year" })).toEqual({});
});
