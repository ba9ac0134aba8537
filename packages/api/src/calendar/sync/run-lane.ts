import type { Deps } from "../../core/deps.ts";
import { nextDueEvent } from "./due-event.ts";
import { type Lane, LaneLost, releaseLane } from "./lane.ts";
import { syncEvent } from "./sync-event.ts";

/**
 * Works off a claimed lane: one event when `eventId` is given, else whatever is due, oldest first, until nothing is, the
 * provider is in trouble, or the signal aborts. Gives the lane back; never throws for a provider's or event's fault.
 */
export async function runLane(
  deps: Deps,
  lane: Lane,
  options: { eventId?: string; signal?: AbortSignal } = {},
): Promise<void> {
  try {
    if (options.eventId === undefined) await workOff(deps, lane, options.signal);
    else await syncEvent(deps, lane, options.eventId);
  } catch (error) {
    if (!(error instanceof LaneLost)) throw error;
    deps.log.warn({ connectionId: lane.connectionId }, "calendar lane was taken over");
  } finally {
    await releaseLane(deps, lane);
  }
}

async function workOff(deps: Deps, lane: Lane, signal: AbortSignal | undefined): Promise<void> {
  for (;;) {
    const eventId = signal?.aborted ? null : await nextDueEvent(deps, lane);
    if (eventId === null) return;
    if ((await syncEvent(deps, lane, eventId)) === "stop") return;
  }
}
