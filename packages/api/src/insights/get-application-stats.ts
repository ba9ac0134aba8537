import { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { readTogether } from "../core/read-together.ts";
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
import { smallGroup } from "./vocabulary.ts";
import { inZone, nowIn, readZone } from "./zone.ts";

const shape = z.object({
  figures: figureRows,
  perWeek: weekRows,
  timeInStage: stageRows,
  sources: sourceRows,
  effort: effortRows,
});

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
  const zone = await readZone(deps, userId);
  const periods = lastWeeks(nowIn(deps, zone), input.weeks);
  const query = { userId, periods, now: deps.clock.now() };
  const read = await inZone(zone, (known) =>
    readTogether(deps.db, shape, {
      figures: figuresSql(query),
      perWeek: perWeekSql({ ...query, zone: known }),
      timeInStage: timeInStageSql(query),
      sources: sourcesSql(query),
      effort: effortSql(query),
    }),
  );
  const { now, before } = figuresOf(read.figures);
  const perWeek = new Map(read.perWeek.map(({ week, applied }) => [week, applied]));
  const [effort] = read.effort;
  const figure = (value: number | null, n: number, past: number | null) => ({
    value,
    n,
    before: past,
  });
  const reached = [now.applied, now.interviewing, now.offer, now.accepted];
  const steps = ["applied", "interviewing", "offer", "accepted"] as const;
  const shown = read.sources.filter(({ applied }) => input.smallGroups || applied >= smallGroup);
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
    timeInStage: timeInStageOf(read.timeInStage),
    bySource: shown,
    smallGroups: read.sources.length - shown.length,
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
