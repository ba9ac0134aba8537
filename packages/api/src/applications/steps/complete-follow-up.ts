import { lockEvent } from "../../calendar/sync/wish.ts";
import { invalidField, notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { DoneStepItem } from "../schemas.ts";
import { doneStepSelect, toDoneStepItem } from "./done-step-row.ts";

/**
 * Ticks a follow-up in the calendar off; the event stays as it is. One that is ticked off since it began stays so, whoever
 * does it again.
 */
export async function completeFollowUp(
  deps: Pick<Deps, "db" | "clock">,
  input: { userId: string; id: string },
): Promise<DoneStepItem> {
  const { userId, id: eventId } = input;
  const now = new Date(deps.clock.now());
  const row = await deps.db.$transaction(async (tx) => {
    const event = await lockEvent(tx, input);
    if (!event || event.deletedAt !== null) throw notFound("event");
    if (event.kind !== "follow_up") throw invalidField("id", "Only a follow-up is ticked off.");
    const { title, startTime, applicationId } = event;
    const done = await tx.doneStep.findFirst({
      where: { userId, eventId, doneAt: { gte: startTime } },
      select: doneStepSelect,
    });
    if (done) return done;
    // Something happened with the application, so it is not silent.
    if (applicationId !== null)
      await tx.application.updateMany({
        where: { id: applicationId, userId, deletedAt: null },
        data: { updatedAt: now },
      });
    return tx.doneStep.create({
      data: { userId, eventId, text: title, dueAt: startTime, doneAt: now },
      select: doneStepSelect,
    });
  });
  return toDoneStepItem(row);
}
