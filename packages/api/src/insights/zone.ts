import { Prisma } from "@huntboard/db";
import { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { readRows } from "../core/read-rows.ts";

const zoneRows = z.array(z.object({ zone: z.string() }));

/** The zone that a person's days and weeks are counted in. */
export async function readZone(deps: Pick<Deps, "db">, userId: string): Promise<string> {
  const [row] = await readRows(
    deps.db,
    userId,
    zoneRows,
    Prisma.sql`SELECT time_zone AS zone FROM users WHERE id = ${userId}::uuid`,
  );
  return row?.zone ?? "UTC";
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
