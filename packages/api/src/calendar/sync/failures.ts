import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { markConnection, type StatusCause } from "../connections/mark-connection.ts";
import { ProviderError, type ProviderErrorKind } from "../providers/provider.ts";
import { connectableProvider } from "../schemas.ts";
import { backoff, connectionBackoff, eventBackoff, refusedDeleteBackoff } from "./backoff.ts";
import type { DueEvent } from "./due-event.ts";
import { commitInLane, type Lane, LaneLost } from "./lane.ts";
import { recordNextGeneration, recordSetback } from "./record.ts";
import type { Step } from "./sync-event.ts";
import { internalReason, noKeyReason, refusedReason, retryReason, waitingReason } from "./words.ts";

/** No search needs this many new interviews at once; more is a fault that would flood a calendar. */
const maxCreates = 200;
/** A key is taken once when the person deleted the copy; not over and over. */
const maxKeysInARow = 4;
/** So many failures in a row, and everything of the connection waits. */
const breakerLimit = 3;

export function tooManyCreates(lane: Lane): boolean {
  return lane.creates >= maxCreates;
}

function nameOf(deps: Deps, row: DueEvent): string {
  return deps.calendarProviders.definitions[connectableProvider.parse(row.provider)].name;
}

/** What a call's failure means for its event and its connection (DESIGN §4, SECURITY §3). */
export async function handleFailure(
  deps: Deps,
  lane: Lane,
  row: DueEvent,
  error: unknown,
): Promise<Step> {
  if (error instanceof LaneLost) throw error;
  // Disconnected meanwhile: its events say so themselves.
  if (error instanceof AppError && error.code === "not_connected") return "stop";
  if (!(error instanceof ProviderError)) {
    deps.log.error({ err: error, eventId: row.id }, "calendar sync failed");
    const dueAt = new Date(deps.clock.now() + backoff(deps, row.attempts + 1, eventBackoff));
    await recordSetback(deps, lane, row, { ...internalReason, status: "pending", dueAt });
    return "done";
  }
  deps.log.warn(
    { eventId: row.id, connectionId: lane.connectionId, kind: error.kind, code: error.code },
    "calendar call failed",
  );
  switch (error.kind) {
    case "grant-dead":
    case "token-rejected":
    case "needs-admin":
      // The connection has moved; its events stay due behind it.
      return "stop";
    case "rate-limited":
      return waitAsAsked(deps, lane, row, error.retryAfter);
    case "calendar-gone":
      return leaveCalendar(deps, lane, row);
    case "invalid":
      return refuse(deps, lane, row, "invalid");
    case "forbidden":
      return row.deletedAt === null && row.eventId === null
        ? parkConnection(deps, lane, "permission_lost", row)
        : refuse(deps, lane, row, "forbidden");
    case "not-found":
    case "exists":
    case "precondition-failed":
    case "unavailable":
    case "unknown-outcome":
    case "untrusted":
      return giveWay(deps, lane, row, error.kind, error.retryAfter);
  }
}

/** The event alone is tried again: at `at` (milliseconds since the epoch), or after its backoff. */
export async function tryLater(
  deps: Deps,
  lane: Lane,
  row: DueEvent,
  kind: ProviderErrorKind,
  at?: number,
): Promise<"done"> {
  const dueAt = new Date(at ?? deps.clock.now() + backoff(deps, row.attempts, eventBackoff));
  const reason = retryReason(nameOf(deps, row), kind);
  await recordSetback(deps, lane, row, { ...reason, status: "pending", dueAt });
  return "done";
}

/** The provider is in trouble: the event backs off, the run ends, and after several in a row everything waits. */
async function giveWay(
  deps: Deps,
  lane: Lane,
  row: DueEvent,
  kind: ProviderErrorKind,
  retryAfter: number | null,
): Promise<"stop"> {
  const now = deps.clock.now();
  await tryLater(
    deps,
    lane,
    row,
    kind,
    now + Math.max(retryAfter ?? 0, backoff(deps, row.attempts, eventBackoff)),
  );
  await commitInLane(deps, lane, async (tx) => {
    const { failures } = await tx.calendarCredential.update({
      where: { id: lane.connectionId },
      select: { failures: true },
      data: {
        failures: { increment: 1 },
        ...(retryAfter === null ? {} : { notBefore: new Date(now + retryAfter) }),
      },
    });
    if (failures < breakerLimit) return;
    const open = new Date(now + backoff(deps, failures - breakerLimit + 1, connectionBackoff));
    await tx.calendarEvent.updateMany({
      where: { calendarCredentialId: lane.connectionId, dueAt: { lt: open } },
      data: { dueAt: open },
    });
  });
  return "stop";
}

/** Nothing of the connection is called before the time that the provider named, with some jitter behind it. */
async function waitAsAsked(
  deps: Deps,
  lane: Lane,
  row: DueEvent,
  retryAfter: number | null,
): Promise<"stop"> {
  const wait = retryAfter ?? backoff(deps, row.attempts, connectionBackoff);
  const notBefore = new Date(deps.clock.now() + wait + Math.ceil(deps.random() * 500));
  await recordSetback(deps, lane, row, {
    code: "rate_limited",
    words: waitingReason(nameOf(deps, row), wait),
    status: "pending",
    dueAt: notBefore,
    ...notCarriedOut(row),
  });
  await commitInLane(deps, lane, (tx) =>
    tx.calendarCredential.update({
      where: { id: lane.connectionId },
      select: { id: true },
      data: { notBefore },
    }),
  );
  return "stop";
}

/** The provider will never take the event as it is; others go on. */
async function refuse(
  deps: Deps,
  lane: Lane,
  row: DueEvent,
  kind: "invalid" | "forbidden",
): Promise<"done"> {
  const reason = refusedReason(nameOf(deps, row), kind);
  if (row.deletedAt === null) {
    await recordSetback(deps, lane, row, {
      ...reason,
      status: "failed",
      dueAt: null,
      ...notCarriedOut(row),
    });
  } else {
    const wait = backoff(deps, row.attempts, refusedDeleteBackoff);
    const dueAt = new Date(deps.clock.now() + wait);
    await recordSetback(deps, lane, row, { ...reason, status: "pending", dueAt });
  }
  return "done";
}

/** After a clear refusal a create is as if it had not been tried, unless an earlier one is still unknown. */
function notCarriedOut(row: DueEvent): { createTriedAt?: Date | null } {
  return row.eventId === null ? { createTriedAt: row.createTriedAt } : {};
}

/** Stops the whole connection until the person does something; its events stay due and say why. */
export async function parkConnection(
  deps: Deps,
  lane: Lane,
  cause: StatusCause,
  row?: DueEvent,
): Promise<"stop"> {
  if (row)
    await commitInLane(deps, lane, (tx) =>
      tx.calendarEvent.updateMany({
        where: { provider: row.provider, remoteKey: row.remoteKey, eventId: null },
        data: { createTriedAt: row.createTriedAt },
      }),
    );
  await markConnection(deps, {
    connectionId: lane.connectionId,
    status: cause === "too_many_creates" ? "paused" : "error",
    cause,
  });
  return "stop";
}

/**
 * The calendar that holds the event is gone (F9). With another target the event is created there under its next key; without
 * one every event of that calendar becomes due and the connection waits for the person to choose.
 */
export async function leaveCalendar(deps: Deps, lane: Lane, row: DueEvent): Promise<Step> {
  const gone = row.remoteCalendarId ?? row.targetCalendarId;
  if (row.targetCalendarId !== null && row.targetCalendarId !== gone) {
    await recordNextGeneration(deps, lane, row);
    return "again";
  }
  await commitInLane(deps, lane, (tx) =>
    tx.calendarEvent.updateMany({
      where: {
        calendarCredentialId: lane.connectionId,
        remoteCalendarId: gone,
        deletedAt: null,
        syncStatus: { in: ["synced", "pending"] },
      },
      data: {
        syncedRevision: 0,
        syncStatus: "pending",
        dueAt: new Date(deps.clock.now()),
      },
    }),
  );
  return parkConnection(deps, lane, "calendar_gone");
}

/** The key is taken by something that is not our live copy. */
export async function useNextKey(deps: Deps, lane: Lane, row: DueEvent): Promise<Step> {
  if (row.attempts > maxKeysInARow) {
    const reason = noKeyReason(nameOf(deps, row));
    await recordSetback(deps, lane, row, { ...reason, status: "failed", dueAt: null });
    return "done";
  }
  await recordNextGeneration(deps, lane, row);
  return "again";
}
