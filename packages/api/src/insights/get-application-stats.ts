import type { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { readRows } from "../core/read-rows.ts";
import { readKept } from "../core/while-unchanged.ts";
import { lastWeeks } from "./periods.ts";
import type { ApplicationStats, applicationStatsInput } from "./schemas.ts";
import {
  effortRows,
  effortSql,
  figureRows,
  figuresOf,
  figuresSql,
  perWeekSql,
  sourceRows,
  sourcesSql,
  weekRows,
} from "./stats/figures.ts";
import { stageRows, timeInStageOf, timeInStageSql } from "./stats/time-in-stage.ts";
import { responseWindow, smallGroup } from "./vocabulary.ts";
import { inZone, nowIn, readBasis, startOfToday } from "./zone.ts";

/**
 * What came of the applications of the last weeks (by applied date, in the person's zone), beside the same number of weeks
 * before. Rates rest on applications old enough to have an answer; shares are 0 to 1 and null where there is nothing to
 * divide by.
 */
export async function getApplicationStats(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof applicationStatsInput> & { userId: string },
): Promise<ApplicationStats> {
  const { userId } = input;
  const { zone, snapshot } = await readBasis(deps, userId);
  const periods = lastWeeks(nowIn(deps, zone), input.weeks);
  const query = {
    userId,
    periods,
    today: startOfToday(deps, zone),
    oldEnough: startOfToday(deps, zone, responseWindow),
  };
  const { db } = deps;
  const [figures, weeks, stages, sources, [effort]] = await Promise.all([
    readKept(db, userId, snapshot, figureRows, figuresSql(query)),
    inZone(zone, (known) =>
      readKept(db, userId, snapshot, weekRows, perWeekSql({ ...query, zone: known })),
    ),
    readKept(db, userId, snapshot, stageRows, timeInStageSql(query)),
    readKept(db, userId, snapshot, sourceRows, sourcesSql(query)),
    readRows(db, userId, effortRows, effortSql({ ...query, now: deps.clock.now() })),
  ]);
  const { now, before } = figuresOf(figures);
  const perWeek = new Map(weeks.map(({ week, applied }) => [week, applied]));
  const figure = (value: number | null, n: number, past: number | null) => ({
    value,
    n,
    before: past,
  });
  const reached = [now.applied, now.interviewing, now.offer, now.accepted];
  const steps = ["applied", "interviewing", "offer", "accepted"] as const;
  const shown = sources.filter(({ applied }) => input.smallGroups || applied >= smallGroup);
  return {
    perWeek: periods.weeks.map((week) => ({ week, applied: perWeek.get(week) ?? 0 })),
    applied: figure(now.applied, now.applied, before.applied),
    responseRate: figure(share(now.answered, now.old), now.old, share(before.answered, before.old)),
    interviewRate: figure(
      share(now.interviewedOld, now.old),
      now.old,
      share(before.interviewedOld, before.old),
    ),
    offerRate: figure(
      share(now.offeredOld, now.old),
      now.old,
      share(before.offeredOld, before.old),
    ),
    daysToFirstResponse: figure(now.responseDays, now.responded, before.responseDays),
    timeInStage: timeInStageOf(stages),
    bySource: shown,
    smallGroups: sources.length - shown.length,
    conversion: steps.slice(1).map((to, index) => ({
      from: steps[index] ?? "applied",
      to,
      of: reached[index] ?? 0,
      reached: reached[index + 1] ?? 0,
    })),
    effort: { ...effort, applied: now.applied },
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
