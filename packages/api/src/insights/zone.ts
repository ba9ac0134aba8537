import { profileColumns } from "../account/profile.ts";
import type { Deps } from "../core/deps.ts";

/** The zone that a person's days and weeks are counted in. */
export async function readZone(deps: Pick<Deps, "db">, userId: string): Promise<string> {
  const row = await deps.db.user.findUnique({
    where: { id: userId },
    // The same columns as the account's, so that the calls of one batch are one statement.
    select: profileColumns,
  });
  return row?.timeZone ?? "UTC";
}

/** Runs a query in a zone; one that the database does not know yet (its zone data is older than ours) is counted in UTC. */
export async function inZone<Result>(
  zone: string,
  query: (zone: string) => Promise<Result>,
): Promise<Result> {
  try {
    return await query(zone);
  } catch (error) {
    if (zone === "UTC" || !/time zone/i.test(String(error))) throw error;
    return query("UTC");
  }
}

/** Now, in the person's zone. */
export function nowIn(deps: Pick<Deps, "clock">, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(deps.clock.now()).toZonedDateTimeISO(zone);
}

/** The Monday of a day's week. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** When a day begins in a zone, also where a clock change skips midnight. */
export function startOf(day: Temporal.PlainDate, zone: string): Date {
  return new Date(day.toZonedDateTime(zone).epochMilliseconds);
}
