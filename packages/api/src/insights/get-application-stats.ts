import type { z } from "zod";
import { reachedStages } from "../applications/vocabulary.ts";
import type { Deps } from "../core/deps.ts";
import { readRows } from "../core/read-rows.ts";
import { readKept } from "../core/while-unchanged.ts";
import { lastWeeks } from "./periods.ts";
import type { ApplicationStats, applicationStatsInput, StatsDetail } from "./schemas.ts";
import { effortRows, effortSql } from "./stats/effort.ts";
import {
  figureRows,
  figuresOf,
  figuresSql,
  perWeekSql,
  share,
  type StatsQuery,
  weekRows,
} from "./stats/figures.ts";
import { groupRows, groupsOf, groupsSql } from "./stats/groups.ts";
import { stageRows, timeInStageOf, timeInStageSql } from "./stats/time-in-stage.ts";
import { responseWindow } from "./vocabulary.ts";
import { inZone, nowIn, readBasis, startOfToday } from "./zone.ts";

type Input = z.output<typeof applicationStatsInput> & { userId: string };
type Reader = Pick<Deps, "db" | "clock">;

/**
 * What came of the applications of the last weeks (by applied date, in the person's zone), beside the same number of weeks
 * before. Rates rest on applications old enough to have an answer; shares are 0 to 1 and null where there is nothing to
 * divide by.
 */
export async function getApplicationStats(deps: Reader, input: Input): Promise<ApplicationStats> {
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
  const [figures, weeks, detail] = await Promise.all([
    readKept(db, userId, snapshot, figureRows, figuresSql(query)),
    inZone(zone, (known) =>
      readKept(db, userId, snapshot, weekRows, perWeekSql({ ...query, zone: known })),
    ),
    readDetail(deps, input, { ...query, snapshot }),
  ]);
  const { now, before } = figuresOf(figures);
  const perWeek = new Map(weeks.map(({ week, applied }) => [week, applied]));
  const figure = (value: number | null, n: number, past: number | null) => ({
    value,
    n,
    before: past,
  });
  const reached = [now.applied, now.interviewing, now.offer, now.accepted];
  return {
    from: periods.from.toISOString(),
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
    acceptanceRate: {
      ...figure(share(now.accepted, now.offer), now.offer, share(before.accepted, before.offer)),
      open: now.offersOpen,
    },
    daysToFirstResponse: {
      ...figure(now.responseDays, now.responded, before.responseDays),
      open: now.waiting,
    },
    conversion: reachedStages.slice(1).map((to, index) => ({
      from: reachedStages[index] ?? "applied",
      to,
      of: reached[index] ?? 0,
      reached: reached[index + 1] ?? 0,
    })),
    detail,
  };
}

/** What nobody looks at is not read. */
async function readDetail(
  { db, clock }: Reader,
  { userId, detail, smallGroups }: Input,
  { snapshot, ...query }: StatsQuery & { snapshot: string },
): Promise<StatsDetail | null> {
  switch (detail) {
    case undefined:
      return null;
    case "stages": {
      const rows = await readKept(db, userId, snapshot, stageRows, timeInStageSql(query));
      return { of: detail, stages: timeInStageOf(rows) };
    }
    case "effort": {
      // Not kept: which follow-ups were due by now changes with the moment.
      const sql = effortSql({ ...query, now: clock.now() });
      const [effort] = await readRows(db, userId, effortRows, sql);
      return { of: detail, ...effort };
    }
    default: {
      const found = await readKept(db, userId, snapshot, groupRows, groupsSql(query, detail));
      return { of: detail, ...groupsOf(found, smallGroups) };
    }
  }
}
