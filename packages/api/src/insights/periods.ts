import { mondayOf, startOf } from "./zone.ts";

/** Whole weeks up to the one under way, and as many before them. */
export interface Periods {
  /** Mondays of the period, oldest first, YYYY-MM-DD. */
  weeks: string[];
  from: Date;
  to: Date;
  /** The period before begins here and ends at `from`. */
  beforeFrom: Date;
}

/** The last `weeks` weeks in the zone of `now`, the one under way included. */
export function lastWeeks(now: Temporal.ZonedDateTime, weeks: number): Periods {
  const thisMonday = mondayOf(now.toPlainDate());
  const first = thisMonday.subtract({ weeks: weeks - 1 });
  const zone = now.timeZoneId;
  return {
    weeks: Array.from({ length: weeks }, (_, index) => first.add({ weeks: index }).toString()),
    from: startOf(first, zone),
    to: startOf(thisMonday.add({ weeks: 1 }), zone),
    beforeFrom: startOf(first.subtract({ weeks }), zone),
  };
}
