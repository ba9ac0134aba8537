import { describe, expect, it } from "vitest";
import { anyPending, freshness } from "./freshness.ts";
import { leadWords, ringingWords } from "./ringing-words.ts";
import { healthWords } from "./settings/health-words.ts";
import { outcomeWords } from "./sync-words.ts";
import { makeAllDayEvent, makeEvent } from "./testing/make-event.ts";
import { hasOtherClock, whenWords, zoneWords } from "./when-words.ts";

const locale = "en-GB";

describe("who rings", () => {
  it("is Google for all reminders", () => {
    expect(ringingWords("google", [15, 60])).toBe("Google rings 15 min and 1 hour before.");
  });

  it("is Outlook for the closest one, and the rest is named", () => {
    expect(ringingWords("outlook", [15])).toBe("Outlook rings 15 min before.");
    expect(ringingWords("outlook", [15, 60, 1440])).toBe(
      "Outlook rings 15 min before. It takes one reminder an event, so it leaves out 1 hour and 1 day before.",
    );
  });

  it("is nobody for an event of Huntboard alone", () => {
    expect(ringingWords("local", [60])).toContain("does not ring");
    expect(ringingWords("local", [])).toBe("No reminder.");
  });

  it("says lead times as people do", () => {
    expect([15, 60, 120, 1440, 2880, 90].map(leadWords)).toEqual([
      "15 min",
      "1 hour",
      "2 hours",
      "1 day",
      "2 days",
      "90 min",
    ]);
    expect(ringingWords("google", [0, 60])).toBe("Google rings at the start and 1 hour before.");
  });
});

describe("when", () => {
  it("is said in the clock of a zone", () => {
    const event = makeEvent();
    expect(whenWords(event, "Europe/Berlin", locale)).toMatch(
      /23 November 2026.* 10:00\s?–\s?11:00/,
    );
    expect(whenWords(event, "America/New_York", locale)).toMatch(/04:00\s?–\s?05:00/);
  });

  it("is dates for whole days, whatever the zone", () => {
    expect(whenWords(makeAllDayEvent(), "Pacific/Auckland", locale)).toMatch(
      /27.*28 November.*all day/,
    );
  });

  it("has a second clock only where it shows another time", () => {
    expect(hasOtherClock(makeEvent(), "Europe/Paris")).toBe(false);
    expect(hasOtherClock(makeEvent(), "Europe/London")).toBe(true);
    expect(hasOtherClock(makeAllDayEvent(), "Europe/London")).toBe(false);
  });

  it("names a zone by its city", () => {
    expect(zoneWords("America/New_York", "2026-11-23T09:00:00Z", "en-US")).toBe("New York (EST)");
    expect(zoneWords("UTC", "2026-11-23T09:00:00Z", locale)).toBe("UTC");
  });
});

describe("sync", () => {
  it("says what became of a save", () => {
    expect(outcomeWords(makeEvent())).toBe("In Google Calendar.");
    expect(outcomeWords(makeEvent({ syncStatus: "pending" }))).toBe(
      "Saved in Huntboard; Google will follow.",
    );
    expect(outcomeWords(makeEvent({ provider: "local", syncStatus: "local" }))).toBe(
      "Saved in Huntboard.",
    );
    expect(
      outcomeWords(makeEvent({ provider: "outlook", syncStatus: "failed", syncError: "Refused." })),
    ).toBe("Saved in Huntboard, but not in Outlook. Refused.");
  });

  it("is asked about again only while something waits", () => {
    expect(freshness(anyPending([makeEvent({ syncStatus: "pending" })]))).toBe(4000);
    expect(freshness(anyPending([makeEvent()]))).toBe(false);
    expect(anyPending(undefined)).toBe(false);
  });

  it("has its health in one line", () => {
    expect(healthWords({ pendingCount: 0, failedCount: 0 }).tone).toBe("good");
    expect(healthWords({ pendingCount: 1, failedCount: 0 }).words).toBe("1 event waits");
    expect(healthWords({ pendingCount: 2, failedCount: 1 }).words).toBe(
      "1 event could not be synced, 2 events wait",
    );
  });
});
