import type { DbTx } from "@huntboard/db";
import { z } from "zod";
import type { Deps } from "../../core/deps.ts";

/** Renewed while the holder works; a dead holder's lane is free after this. */
const leaseLength = 60_000;
/** A step is begun only with this much of the lease left: an adapter may make three calls of 12 s in one. */
const leastLeft = 40_000;

/** The right to change one connection's calendar: one holder at a time over all processes. */
export interface Lane {
  connectionId: string;
  fence: number;
  leaseUntil: number;
  /** Creates sent in this run, for the cap on runaway copying. */
  creates: number;
}

/** Another worker has taken the lane over; nothing of this run may be written any more. */
export class LaneLost extends Error {
  constructor() {
    super("The lane of this connection was taken over.");
    this.name = "LaneLost";
  }
}

/** Takes the lane of one connection; null when it is held, not active, or asked to wait. */
export async function claimLane(deps: Deps, connectionId: string): Promise<Lane | null> {
  const now = new Date(deps.clock.now());
  const [claimed] = await deps.db.calendarCredential.updateManyAndReturn({
    where: {
      id: connectionId,
      isActive: true,
      status: "active",
      AND: [
        { OR: [{ laneLeaseUntil: null }, { laneLeaseUntil: { lt: now } }] },
        { OR: [{ notBefore: null }, { notBefore: { lte: now } }] },
      ],
    },
    data: { laneLeaseUntil: new Date(now.getTime() + leaseLength), laneFence: { increment: 1 } },
    select: { laneFence: true },
  });
  return claimed ? makeLane(now, connectionId, claimed.laneFence) : null;
}

const claimedRows = z.array(z.object({ id: z.string(), lane_fence: z.number() }));

/** Takes the lane of whichever connection has waited longest with due events; null when there is none. */
export async function claimNextLane(deps: Deps): Promise<Lane | null> {
  const now = new Date(deps.clock.now());
  const rows = await deps.db.$queryRaw`
    UPDATE calendar_credentials SET
      lane_lease_until = ${new Date(now.getTime() + leaseLength)}::timestamptz,
      lane_fence = lane_fence + 1
    WHERE id = (
      SELECT c.id FROM calendar_credentials c
      JOIN calendar_events e ON e.calendar_credential_id = c.id AND e.due_at <= ${now}::timestamptz
      WHERE c.is_active AND c.status = 'active'
        AND (c.lane_lease_until IS NULL OR c.lane_lease_until < ${now}::timestamptz)
        AND (c.not_before IS NULL OR c.not_before <= ${now}::timestamptz)
      ORDER BY e.due_at LIMIT 1
      FOR UPDATE OF c SKIP LOCKED)
    RETURNING id, lane_fence`;
  const [claimed] = claimedRows.parse(rows);
  return claimed ? makeLane(now, claimed.id, claimed.lane_fence) : null;
}

function makeLane(now: Date, connectionId: string, fence: number): Lane {
  return { connectionId, fence, leaseUntil: now.getTime() + leaseLength, creates: 0 };
}

/** Makes sure before a call that the lane is ours for longer than the call can take. Throws LaneLost. */
export async function guardLane(deps: Deps, lane: Lane): Promise<void> {
  const now = deps.clock.now();
  if (lane.leaseUntil - now > leastLeft) return;
  const { count } = await deps.db.calendarCredential.updateMany({
    where: { id: lane.connectionId, laneFence: lane.fence },
    data: { laneLeaseUntil: new Date(now + leaseLength) },
  });
  if (count === 0) throw new LaneLost();
  lane.leaseUntil = now + leaseLength;
}

/** Runs a transaction that only the lane's holder may commit. Throws LaneLost, and then nothing is written. */
export async function commitInLane<T>(
  deps: Deps,
  lane: Lane,
  write: (tx: DbTx) => Promise<T>,
): Promise<T> {
  return deps.db.$transaction(async (tx) => {
    // NO KEY: writers of events hold the weaker key lock of their foreign key on this row.
    const held: unknown[] = await tx.$queryRaw`
      SELECT id FROM calendar_credentials
      WHERE id = ${lane.connectionId}::uuid AND lane_fence = ${lane.fence} FOR NO KEY UPDATE`;
    if (held.length === 0) throw new LaneLost();
    return write(tx);
  });
}

/** Gives the lane back; does nothing when it was taken over. */
export async function releaseLane(deps: Deps, lane: Lane): Promise<void> {
  await deps.db.calendarCredential.updateMany({
    where: { id: lane.connectionId, laneFence: lane.fence },
    data: { laneLeaseUntil: null },
  });
}

/**
 * Ends every lease on connections, for a host that knows it is the only process on the database (PGlite): what a killed
 * process held is free at once. The fences grow, so nothing that it began can still be written.
 */
export async function clearStaleLeases(deps: Pick<Deps, "db">): Promise<void> {
  await deps.db.calendarCredential.updateMany({
    where: { OR: [{ laneLeaseUntil: { not: null } }, { refreshLeaseUntil: { not: null } }] },
    data: {
      laneLeaseUntil: null,
      laneFence: { increment: 1 },
      refreshLeaseUntil: null,
      refreshFence: { increment: 1 },
    },
  });
}
