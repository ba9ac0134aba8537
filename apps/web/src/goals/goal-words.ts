import type { RouterOutputs } from "../lib/trpc.ts";

export type GoalItem = RouterOutputs["insights"]["goals"]["list"][number];

export const kindWords = {
  applications: "Applications",
  interviews: "Interviews",
  follow_ups: "Follow-ups",
  skill: "A skill",
  custom: "Something else, counted by hand",
} as const satisfies Record<GoalItem["kind"], string>;

/** What is counted, where the name leaves it open. */
export const kindNotes: Partial<Record<string, string>> = {
  follow_ups:
    "Next steps you tick off after applying, and follow-ups in the calendar that you tick off.",
};

export const periodWords = {
  day: "Every day",
  week: "Every week",
  month: "Every month",
  once: "Once",
} as const satisfies Record<GoalItem["period"], string>;

export const levelWords = ["None", "Basic", "Working", "Advanced", "Expert"] as const;

/** "3 of 5 this week", "Working, target advanced". */
export function standingWords({ kind, period, target, unit, progress }: GoalItem): string {
  if (kind === "skill")
    return `${levelWords[progress.done] ?? "None"}, target ${(levelWords[target] ?? "").toLowerCase()}`;
  const what = unit === null ? "" : ` ${unit}`;
  const when = { day: " today", week: " this week", month: " this month", once: "" }[period];
  return `${progress.done} of ${target}${what}${when}`;
}

/** "4 weeks in a row"; empty below two. */
export function streakWords({ streak }: GoalItem["progress"]): string {
  if (streak.current < 2) return "";
  return `${streak.current} ${streak.unit} in a row`;
}

/** "best 6 weeks in a row"; empty where the streak under way says it. */
export function bestStreakWords({ streak }: GoalItem["progress"]): string {
  if (streak.best < 2 || streak.best === streak.current) return "";
  return `best ${streak.best} ${streak.unit} in a row`;
}

/** "rest day" where nothing is asked for today. */
export function restWords({ period, restDays, progress }: GoalItem): string {
  if (period !== "day" || progress.period === null || progress.met) return "";
  const today = Temporal.PlainDate.from(progress.period.from);
  return restDays.includes(today.dayOfWeek) ? "rest day" : "";
}

/** "6 days left", "2 days over". */
export function deadlineWords({ daysLeft, met }: GoalItem["progress"]): string {
  if (daysLeft === null || met) return "";
  if (daysLeft === 0) return "ends today";
  const days = Math.abs(daysLeft);
  return `${days} ${days === 1 ? "day" : "days"} ${daysLeft > 0 ? "left" : "over"}`;
}
