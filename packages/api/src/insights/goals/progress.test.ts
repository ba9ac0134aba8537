import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countProgress, levelProgress } from "./progress.ts";

// 2026-03-18 is a Wednesday.
const today = Temporal.PlainDate.from("2026-03-18");
const goal = {
  target: 3,
  period: "week" as const,
  deadline: null,
  restDays: [],
  startsOn: "2026-02-01",
};
const counts = (days: Record<string, number>) => new Map(Object.entries(days));

describe("a daily goal", () => {
  const daily = { ...goal, period: "day" as const, target: 2 };

  it("counts today alone", () => {
    expect(countProgress(daily, counts({ "2026-03-17": 9, "2026-03-18": 1 }), today)).toMatchObject(
      { done: 1, met: false, period: { from: "2026-03-18", to: "2026-03-18" } },
    );
  });

  it("has a streak of days on which it was met, that today does not break yet", () => {
    const days = { "2026-03-14": 2, "2026-03-15": 1, "2026-03-16": 2, "2026-03-17": 3 };
    expect(countProgress(daily, counts(days), today).streak).toEqual({
      current: 2,
      best: 2,
      unit: "days",
    });
    expect(countProgress(daily, counts({ ...days, "2026-03-18": 2 }), today).streak.current).toBe(
      3,
    );
  });

  it("has a streak that rest days bridge, and that they add to when it was met on one", () => {
    // The 14th and 15th are a weekend.
    const days = { "2026-03-12": 2, "2026-03-13": 2, "2026-03-16": 2, "2026-03-17": 2 };
    const streakOf = (more: Record<string, number>, restDays: number[]) =>
      countProgress({ ...daily, restDays }, counts({ ...days, ...more }), today).streak.current;
    expect(streakOf({}, [])).toBe(2);
    expect(streakOf({}, [6, 7])).toBe(4);
    expect(streakOf({ "2026-03-14": 2 }, [6, 7])).toBe(5);
    expect(streakOf({ "2026-03-14": 1 }, [6, 7])).toBe(4);
  });
});

describe("a weekly goal", () => {
  it("counts from Monday to Sunday", () => {
    const progress = countProgress(
      goal,
      counts({ "2026-03-15": 5, "2026-03-16": 1, "2026-03-18": 1 }),
      today,
    );
    expect(progress).toMatchObject({
      done: 2,
      met: false,
      period: { from: "2026-03-16", to: "2026-03-22" },
    });
    expect(progress.share).toBeCloseTo(2 / 3);
  });

  it("keeps its streak while the week is under way, and adds the week once it is met", () => {
    const before = { "2026-03-02": 3, "2026-03-09": 4 };
    expect(countProgress(goal, counts(before), today).streak).toEqual({
      current: 2,
      best: 2,
      unit: "weeks",
    });
    const met = countProgress(goal, counts({ ...before, "2026-03-17": 3 }), today);
    expect(met.streak.current).toBe(3);
  });

  it("loses its streak with a week that was not met, and remembers the best", () => {
    const progress = countProgress(
      goal,
      counts({ "2026-02-09": 3, "2026-02-16": 3, "2026-03-09": 3 }),
      today,
    );
    expect(progress.streak).toMatchObject({ current: 1, best: 2 });
  });
});

describe("a monthly goal", () => {
  it("counts the calendar month", () => {
    const monthly = { ...goal, period: "month" as const };
    const progress = countProgress(monthly, counts({ "2026-02-28": 9, "2026-03-01": 1 }), today);
    expect(progress).toMatchObject({
      done: 1,
      period: { from: "2026-03-01", to: "2026-03-31" },
      streak: { current: 1, best: 1, unit: "months" },
    });
  });
});

describe("a goal to be reached once", () => {
  const once = { ...goal, period: "once" as const, target: 10, deadline: "2026-03-20" };

  it("counts from the day it begins, and tells the days that are left", () => {
    const progress = countProgress(once, counts({ "2026-01-31": 5, "2026-02-01": 4 }), today);
    expect(progress).toMatchObject({ done: 4, period: null, daysLeft: 2 });
    expect(countProgress({ ...once, deadline: "2026-03-16" }, counts({}), today).daysLeft).toBe(-2);
  });

  it("has a streak of days that today does not break yet", () => {
    const days = { "2026-03-15": 1, "2026-03-16": 1, "2026-03-17": 1 };
    expect(countProgress(once, counts(days), today).streak).toEqual({
      current: 3,
      best: 3,
      unit: "days",
    });
  });

  it("has a streak that rest days bridge", () => {
    const days = { "2026-03-12": 1, "2026-03-13": 1, "2026-03-16": 1, "2026-03-17": 1 };
    const streakWith = (restDays: number[]) =>
      countProgress({ ...once, restDays }, counts(days), today).streak;
    expect(streakWith([])).toMatchObject({ current: 2, best: 2 });
    expect(streakWith([6, 7])).toMatchObject({ current: 4, best: 4 });
  });
});

it("a skill's goal is its level", () => {
  expect(levelProgress({ target: 4, deadline: null }, 3, today)).toMatchObject({
    done: 3,
    share: 0.75,
    met: false,
  });
});

it("no history makes a share outside 0 to 1 or a streak above the best", () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => today.subtract({ days }).toString());
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, fc.integer({ min: -5, max: 9 }))),
      fc.constantFrom("day" as const, "week" as const, "month" as const, "once" as const),
      fc.integer({ min: 1, max: 9 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
      (days, period, target, restDays) => {
        const progress = countProgress({ ...goal, period, target, restDays }, new Map(days), today);
        expect(progress.share).toBeGreaterThanOrEqual(0);
        expect(progress.share).toBeLessThanOrEqual(1);
        expect(progress.streak.current).toBeLessThanOrEqual(progress.streak.best);
      },
    ),
  );
});
