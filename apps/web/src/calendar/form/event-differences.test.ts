import { expect, it } from "vitest";
import { makeEvent } from "../testing/make-event.ts";
import { eventDifferences } from "./event-differences.ts";
import { valuesOfEvent } from "./event-values.ts";

const base = valuesOfEvent(makeEvent());

it("names only what both edits changed", () => {
  const mine = { ...base, title: "Mine", startTime: "2026-11-23T12:00", location: "Here" };
  const theirs = { ...base, title: "Theirs", startTime: "2026-11-23T13:00", joinUrl: "https://x" };
  expect(eventDifferences({ mine, base, theirs })).toEqual([
    { label: "Event Title", mine: "Mine", theirs: "Theirs" },
    { label: "Start", mine: "2026-11-23 12:00", theirs: "2026-11-23 13:00" },
  ]);
});

it("finds no question where both made the same change", () => {
  const same = { ...base, reminder1440: true };
  expect(eventDifferences({ mine: same, base, theirs: { ...same } })).toEqual([]);
});
