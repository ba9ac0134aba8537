import { Prisma } from "@huntboard/db";
import { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { readRows } from "../core/read-rows.ts";
import { snapshotSql } from "../core/while-unchanged.ts";

const basisRows = z.tuple([z.object({ zone: z.string(), snapshot: z.string() })]);

/** What figures rest on: the zone that a person's days and weeks are counted in, and the state of the database. */
export async function readBasis(
  deps: Pick<Deps, "db">,
  userId: string,
): Promise<{ zone: string; snapshot: string }> {
  const [basis] = await readRows(
    deps.db,
    userId,
    basisRows,
    Prisma.sql`
      SELECT coalesce((SELECT time_zone FROM users WHERE id = ${userId}::uuid), 'UTC') AS zone, ${snapshotSql} AS snapshot`,
  );
  return basis;
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

/** When the person's day, or the one so many days ago, began: for what is told by days, so that it is the same all day. */
export function startOfToday(deps: Pick<Deps, "clock">, zone: string, daysAgo = 0): Date {
  return startOf(nowIn(deps, zone).toPlainDate().subtract({ days: daysAgo }), zone);
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
