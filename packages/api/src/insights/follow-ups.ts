import { Prisma } from "@huntboard/db";

/**
 * When (`at`) a person followed up, a row for each time. A follow-up is what was really done, and nothing that was merely due:
 * - a next step ticked off, of an application that was beyond Saved by then;
 * - a follow-up in the calendar that took place: ticked off, or with an outcome noted. One that was removed, cancelled in the
 *   connected calendar or is still ahead is none.
 * It is read from what is kept, so taking "Done" back, correcting a history or removing an application counts anew.
 */
export function followUpsSql({ userId, now }: { userId: string; now: Date }): Prisma.Sql {
  return Prisma.sql`(
    SELECT step.done_at AS at FROM done_steps step
      JOIN applications a ON a.id = step.application_id AND a.deleted_at IS NULL
    WHERE step.user_id = ${userId}::uuid AND EXISTS (SELECT FROM status_changes c
      WHERE c.application_id = a.id AND c.stage <> 'saved' AND c.occurred_at <= step.done_at)
    UNION ALL
    SELECT step.done_at FROM done_steps step JOIN calendar_events e ON e.id = step.event_id
    WHERE step.user_id = ${userId}::uuid AND ${tookPlace}
    UNION ALL
    SELECT e.start_time FROM calendar_events e
    WHERE e.user_id = ${userId}::uuid AND ${tookPlace} AND e.outcome IS NOT NULL AND e.start_time <= ${now}
      AND ${notTickedOff})`;
}

/** Of `calendar_events AS e`: a follow-up that was not called off. */
const tookPlace = Prisma.sql`e.deleted_at IS NULL AND e.kind = 'follow_up' AND e.sync_status <> 'remote_cancelled'`;
/** Ticked off before it was moved to a later day, it is to be done again. */
const notTickedOff = Prisma.sql`NOT EXISTS (SELECT FROM done_steps done WHERE done.event_id = e.id AND done.done_at >= e.start_time)`;

/** Of `calendar_events AS e`: a follow-up that was to be done by `now`, and about which nothing was said. */
export function openFollowUp(now: Date): Prisma.Sql {
  return Prisma.sql`${tookPlace} AND e.end_time < ${now} AND e.outcome IS NULL AND ${notTickedOff}`;
}
