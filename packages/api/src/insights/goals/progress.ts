import type { GoalProgress } from "../items.ts";
import type { GoalPeriod } from "../vocabulary.ts";
import { mondayOf } from "../zone.ts";

/** What was counted for a goal on each day (YYYY-MM-DD). */
export type DailyCounts = ReadonlyMap<string, number>;

interface Counted {
  target: number;
  period: GoalPeriod;
  deadline: string | null;
  restDays: readonly number[];
  startsOn: string;
}

/**
 * How a goal that is counted by days stands. Periods are days, calendar weeks (from Monday) and months; the streak is of
 * periods met in a row, or with "once" of days with something done. Rest days bridge a streak of days: one on which nothing
 * was reached neither counts nor breaks. What is still under way breaks none.
 */
export function countProgress(
  goal: Counted,
  counts: DailyCounts,
  today: Temporal.PlainDate,
): GoalProgress {
  const start = Temporal.PlainDate.from(goal.startsOn);
  const { restDays } = goal;
  if (goal.period === "once") {
    const done = sum(counts, (date) => date >= goal.startsOn);
    return {
      ...measure(done, goal.target),
      period: null,
      streak: { ...dayStreak(counts, { start, today, restDays, least: 1 }), unit: "days" },
      daysLeft: daysLeft(goal.deadline, today),
    };
  }
  if (goal.period === "day") {
    const date = today.toString();
    return {
      ...measure(counts.get(date) ?? 0, goal.target),
      period: { from: date, to: date },
      streak: {
        ...dayStreak(counts, { start, today, restDays, least: goal.target }),
        unit: "days",
      },
      daysLeft: daysLeft(goal.deadline, today),
    };
  }
  const { period } = goal;
  const from = periodStart(today, period);
  const to = periodEnd(from, period);
  const doneIn = (first: Temporal.PlainDate) => {
    const last = periodEnd(first, period).toString();
    return sum(counts, (date) => date >= first.toString() && date <= last);
  };
  return {
    ...measure(doneIn(from), goal.target),
    period: { from: from.toString(), to: to.toString() },
    streak: {
      ...periodStreak((first) => doneIn(first) >= goal.target, {
        start,
        from,
        period,
      }),
      unit: period === "week" ? "weeks" : "months",
    },
    daysLeft: daysLeft(goal.deadline, today),
  };
}

/** How a goal stands whose figure is a level (a skill's). */
export function levelProgress(
  goal: Pick<Counted, "target" | "deadline">,
  level: number,
  today: Temporal.PlainDate,
): GoalProgress {
  return {
    ...measure(level, goal.target),
    period: null,
    streak: { current: 0, best: 0, unit: "days" },
    daysLeft: daysLeft(goal.deadline, today),
  };
}

function measure(done: number, target: number) {
  return {
    done,
    share: Math.min(1, Math.max(0, done / target)),
    met: done >= target,
  };
}

function sum(counts: DailyCounts, isIn: (date: string) => boolean): number {
  let total = 0;
  for (const [date, count] of counts) if (isIn(date)) total += count;
  return total;
}

function periodStart(day: Temporal.PlainDate, period: "week" | "month"): Temporal.PlainDate {
  return period === "week" ? mondayOf(day) : day.with({ day: 1 });
}

function periodEnd(first: Temporal.PlainDate, period: "week" | "month"): Temporal.PlainDate {
  return first.add(period === "week" ? { weeks: 1 } : { months: 1 }).subtract({ days: 1 });
}

/** Longest history that streaks look at, in periods or days. */
const longest = 800;

function periodStreak(
  met: (first: Temporal.PlainDate) => boolean,
  options: { start: Temporal.PlainDate; from: Temporal.PlainDate; period: "week" | "month" },
): { current: number; best: number } {
  const back = options.period === "week" ? { weeks: 1 } : { months: 1 };
  const earliest = periodStart(options.start, options.period);
  const results: boolean[] = [];
  let first = options.from;
  while (Temporal.PlainDate.compare(first, earliest) >= 0 && results.length < longest) {
    results.push(met(first));
    first = first.subtract(back);
  }
  return runs(results.map((result, index) => (index === 0 && !result ? "pending" : result)));
}

function dayStreak(
  counts: DailyCounts,
  options: {
    start: Temporal.PlainDate;
    today: Temporal.PlainDate;
    restDays: readonly number[];
    /** What a day has to have. */
    least: number;
  },
): { current: number; best: number } {
  const results: (boolean | "pending")[] = [];
  let date = options.today;
  while (Temporal.PlainDate.compare(date, options.start) >= 0 && results.length < longest) {
    const done = (counts.get(date.toString()) ?? 0) >= options.least;
    const excused = results.length === 0 || options.restDays.includes(date.dayOfWeek);
    results.push(done || !excused ? done : "pending");
    date = date.subtract({ days: 1 });
  }
  return runs(results);
}

/** Runs of true, newest first; "pending" neither counts nor breaks. */
function runs(results: readonly (boolean | "pending")[]): { current: number; best: number } {
  let current: number | null = null;
  let best = 0;
  let run = 0;
  for (const result of results) {
    if (result === true) run += 1;
    if (result !== false) continue;
    current ??= run;
    best = Math.max(best, run);
    run = 0;
  }
  return { current: current ?? run, best: Math.max(best, run) };
}

function daysLeft(deadline: string | null, today: Temporal.PlainDate): number | null {
  return deadline === null ? null : today.until(Temporal.PlainDate.from(deadline)).days;
}
