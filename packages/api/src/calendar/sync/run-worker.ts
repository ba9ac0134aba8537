import type { Deps } from "../../core/deps.ts";
import { claimNextLane } from "./lane.ts";
import { runLane } from "./run-lane.ts";

/** Connections worked on at once by one process. */
const parallelLanes = 4;
/** How often due work is looked for when there was none. */
const pollInterval = 1000;
const housekeepingInterval = 60 * 60_000;

/**
 * Works off due events of all connections until the signal aborts, then ends the calls in flight and returns. Safe to run
 * in any number of processes. A database that is away is waited for.
 */
export async function runWorker(
  deps: Deps,
  options: {
    signal: AbortSignal;
    /** Run at the start and every hour. */
    housekeeping: () => Promise<void>;
  },
): Promise<void> {
  const { signal } = options;
  const running = new Set<Promise<void>>();
  let nextHousekeeping = deps.clock.now();
  while (!signal.aborted) {
    try {
      if (deps.clock.now() >= nextHousekeeping) {
        nextHousekeeping = deps.clock.now() + housekeepingInterval;
        await options.housekeeping();
      }
      await fillLanes(deps, running, signal);
    } catch (error) {
      deps.log.error({ err: error }, "calendar worker could not look for work");
    }
    await untilMoreWork(deps, running, signal);
  }
  await Promise.all(running);
}

async function fillLanes(
  deps: Deps,
  running: Set<Promise<void>>,
  signal: AbortSignal,
): Promise<void> {
  while (running.size < parallelLanes && !signal.aborted) {
    const lane = await claimNextLane(deps);
    if (!lane) return;
    const run = runLane(deps, lane, { signal })
      .catch((error: unknown) => {
        deps.log.error({ err: error, connectionId: lane.connectionId }, "calendar lane failed");
      })
      .finally(() => running.delete(run));
    running.add(run);
  }
}

async function untilMoreWork(
  deps: Deps,
  running: Set<Promise<void>>,
  signal: AbortSignal,
): Promise<void> {
  const wake = new AbortController();
  const stop = AbortSignal.any([signal, wake.signal]);
  await Promise.race([deps.clock.sleep(pollInterval, stop), ...running]);
  wake.abort();
}
