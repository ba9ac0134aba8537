import { describe, expect, it } from "vitest";
import {
  bestStreakWords,
  deadlineWords,
  type GoalItem,
  restWords,
  standingWords,
  streakWords,
} from "./goal-words.ts";

const goal: GoalItem = {
  id: "1",
  kind: "applications",
  title: "Five a week",
  target: 5,
  period: "week",
  skillKey: null,
  skillName: null,
  unit: null,
  deadline: null,
  restDays: [],
  startsOn: "2026-03-01",
  position: 0,
  archivedAt: null,
  revision: 1,
  isDemo: false,
  createdAt: "2026-03-01T00:00:00.000Z",
  updatedAt: "2026-03-01T00:00:00.000Z",
  progress: {
    done: 3,
    share: 0.6,
    met: false,
    period: { from: "2026-03-16", to: "2026-03-22" },
    streak: { current: 4, best: 6, unit: "weeks" },
    daysLeft: null,
  },
};

describe("a goal in words", () => {
  it("says how far it is in the period under way", () => {
    expect(standingWords(goal)).toBe("3 of 5 this week");
    expect(standingWords({ ...goal, period: "once", unit: "hours" })).toBe("3 of 5 hours");
  });

  it("says a skill's level and target", () => {
    const progress = { ...goal.progress, done: 2 };
    expect(standingWords({ ...goal, kind: "skill", target: 3, progress })).toBe(
      "Working, target advanced",
    );
  });

  it("says a streak from two on", () => {
    expect(streakWords(goal.progress)).toBe("4 weeks in a row");
    const streak = { ...goal.progress.streak, current: 1 };
    expect(streakWords({ ...goal.progress, streak })).toBe("");
  });

  it("says the best streak where another one is under way", () => {
    expect(bestStreakWords(goal.progress)).toBe("best 6 weeks in a row");
    const bestOf = (current: number, best: number) =>
      bestStreakWords({ ...goal.progress, streak: { current, best, unit: "days" } });
    expect(bestOf(6, 6)).toBe("");
    expect(bestOf(0, 1)).toBe("");
  });

  it("says that today is a day of rest", () => {
    // A Monday.
    const period = { from: "2026-03-16", to: "2026-03-16" };
    const daily = { ...goal, period: "day" as const, progress: { ...goal.progress, period } };
    expect(standingWords(daily)).toBe("3 of 5 today");
    expect(restWords({ ...daily, restDays: [1] })).toBe("rest day");
    expect(restWords({ ...daily, restDays: [7] })).toBe("");
    expect(restWords({ ...goal, restDays: [1] })).toBe("");
  });

  it("says what is left until the deadline, and nothing once it is met", () => {
    expect(deadlineWords({ ...goal.progress, daysLeft: 1 })).toBe("1 day left");
    expect(deadlineWords({ ...goal.progress, daysLeft: 0 })).toBe("ends today");
    expect(deadlineWords({ ...goal.progress, daysLeft: -2 })).toBe("2 days over");
    expect(deadlineWords({ ...goal.progress, daysLeft: 3, met: true })).toBe("");
  });
});
