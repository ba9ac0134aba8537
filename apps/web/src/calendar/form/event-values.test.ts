import { describe, expect, it } from "vitest";
import { makeAllDayEvent, makeEvent } from "../testing/make-event.ts";
import {
  checkEvent,
  eventFieldName,
  newEventValues,
  toDraft,
  toPatch,
  valuesOfEvent,
  wallKey,
} from "./event-values.ts";

const place = {
  start: "2026-11-23T10:00",
  zone: "Europe/Berlin",
  provider: "google",
  saveKey: "once",
} as const;
const application = {
  id: "019e0000-0000-7000-8000-0000000000aa",
  title: "Backend engineer",
  company: "Acme",
  url: "https://jobs.example/1",
};

describe("a new event", () => {
  it("takes title, link and kind from its application", () => {
    expect(newEventValues({ ...place, application })).toMatchObject({
      title: "Interview: Backend engineer at Acme",
      description: "https://jobs.example/1",
      kind: "interview",
      applicationId: application.id,
      provider: "google",
    });
  });

  it("lasts an hour and reminds 15 minutes and 1 hour before", () => {
    const draft = toDraft(newEventValues(place), {});
    expect(draft).toMatchObject({ endTime: "2026-11-23T11:00", reminderMinutes: [15, 60] });
  });

  it("is sent with its key each time, and an edit with none", () => {
    expect(toDraft(newEventValues(place), {}).saveKey).toBe("once");
    expect(toDraft(valuesOfEvent(makeEvent()), {}).saveKey).toBeUndefined();
  });

  it("cuts a title that the server would refuse", () => {
    const long = { ...application, title: "x".repeat(600) };
    expect(newEventValues({ ...place, application: long }).title).toHaveLength(500);
  });
});

describe("whole days", () => {
  it("shows the last day, and sends the exclusive end", () => {
    const values = valuesOfEvent(makeAllDayEvent());
    expect([values.startTime.slice(0, 10), values.endTime.slice(0, 10)]).toEqual([
      "2026-11-27",
      "2026-11-28",
    ]);
    expect(toDraft(values, {})).toMatchObject({
      allDay: true,
      startTime: "2026-11-27T00:00",
      endTime: "2026-11-29T00:00",
    });
  });
});

describe("an edit", () => {
  const base = valuesOfEvent(makeEvent({ reminderMinutes: [15, 30] }));

  it("sends nothing when nothing changed", () => {
    expect(toPatch({ ...base }, base, {})).toEqual({});
  });

  it("sends only what changed", () => {
    expect(toPatch({ ...base, location: "Room 4" }, base, {})).toEqual({ location: "Room 4" });
  });

  it("sends start, end and zone together", () => {
    expect(toPatch({ ...base, timezone: "Europe/London" }, base, {})).toEqual({
      allDay: false,
      timezone: "Europe/London",
      startTime: "2026-11-23T10:00",
      endTime: "2026-11-23T11:00",
    });
  });

  it("keeps reminders that have no checkbox", () => {
    expect(toPatch({ ...base, reminder1440: true }, base, {})).toEqual({
      reminderMinutes: [15, 30, 1440],
    });
  });

  it("takes the application away", () => {
    const linked = { ...base, applicationId: application.id };
    expect(toPatch({ ...linked, applicationId: "" }, linked, {})).toEqual({ applicationId: null });
  });
});

describe("a chosen instant", () => {
  const values = newEventValues({ ...place, start: "2026-10-25T02:30" });
  const chosen = {
    startTime: { wall: wallKey(values, "startTime"), instant: "2026-10-25T02:30:00+01:00" },
  };

  it("is sent instead of the wall time it was chosen for", () => {
    expect(toDraft(values, chosen).startTime).toBe("2026-10-25T02:30:00+01:00");
  });

  it("is forgotten once the time or the zone changes", () => {
    expect(toDraft({ ...values, startTime: "2026-10-25T04:00" }, chosen).startTime).toBe(
      "2026-10-25T04:00",
    );
    expect(toDraft({ ...values, timezone: "Europe/London" }, chosen).startTime).toBe(
      "2026-10-25T02:30",
    );
  });
});

it("says what is missing before asking the server", () => {
  const values = { ...newEventValues(place), title: " ", endTime: "2026-11-23T09:00" };
  expect(Object.keys(checkEvent(values))).toEqual(["title", "endTime"]);
  expect(checkEvent({ ...values, timezone: "Berlin" })).toHaveProperty("timezone");
});

it("finds the form's field for what the server refused", () => {
  expect(eventFieldName("patch.startTime")).toBe("startTime");
  expect(eventFieldName("reminderMinutes.3")).toBe("reminders");
  expect(eventFieldName("joinUrl")).toBe("joinUrl");
});
