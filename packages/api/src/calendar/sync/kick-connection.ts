import type { Deps } from "../../core/deps.ts";
import { claimLane } from "./lane.ts";
import { runLane } from "./run-lane.ts";

/** How long a person's "sync now" waits. */
const requestBudget = 3000;

/**
 * Makes everything that waits in a connection due now and begins with it: after a reconnect, a new target calendar, a
 * resume, or "sync now". Events that were refused for a missing permission are tried again as well. A time that the
 * provider asked to wait is kept. Returns when the work is done or after `budgetMs`; the rest goes on in the background.
 */
export async function kickConnection(
  deps: Deps,
  input: { connectionId: string; budgetMs?: number },
): Promise<void> {
  const dueAt = new Date(deps.clock.now());
  await deps.db.$transaction(async (tx) => {
    const where = { calendarCredentialId: input.connectionId };
    await tx.calendarEvent.updateMany({
      where: { ...where, dueAt: { not: null } },
      data: { dueAt },
    });
    await tx.calendarEvent.updateMany({
      where: { ...where, syncStatus: "failed", syncErrorCode: "forbidden", deletedAt: null },
      data: { syncStatus: "pending", dueAt },
    });
    await tx.calendarCredential.updateMany({
      where: { id: input.connectionId },
      data: { failures: 0 },
    });
  });
  const stop = new AbortController();
  const work = drain(deps, input.connectionId).catch((error: unknown) => {
    deps.log.error({ err: error, connectionId: input.connectionId }, "calendar sync failed");
  });
  await Promise.race([work, deps.clock.sleep(input.budgetMs ?? requestBudget, stop.signal)]);
  stop.abort();
}

/** A lane that is busy works off what was made due by itself. */
async function drain(deps: Deps, connectionId: string): Promise<void> {
  const lane = await claimLane(deps, connectionId);
  if (lane) await runLane(deps, lane);
}
