import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { applicationSelect, toApplicationItem } from "../application-row.ts";
import { lockApplication } from "../locks.ts";
import type { ApplicationItem, DoneStepItem } from "../schemas.ts";
import { doneStepSelect, toDoneStepItem } from "./done-step-row.ts";

/** Ticks an application's next step off: it is kept as done, and nothing is planned. Where nothing was, that is lost_update. */
export async function completeStep(
  deps: Pick<Deps, "db" | "clock">,
  input: { userId: string; id: string },
): Promise<{ step: DoneStepItem; application: ApplicationItem }> {
  const { userId, id } = input;
  const now = new Date(deps.clock.now());
  return deps.db.$transaction(async (tx) => {
    const current = await lockApplication(tx, input);
    const { nextActionText: text, nextActionDueAt: dueAt } = current;
    if (text === null && dueAt === null)
      throw new AppError("lost_update", "This step was done or taken away meanwhile.", {
        details: { current: toApplicationItem(current) },
      });
    const row = await tx.application.update({
      where: { id },
      data: {
        nextActionText: null,
        nextActionDueAt: null,
        revision: { increment: 1 },
        updatedAt: now,
      },
      select: applicationSelect,
    });
    const step = await tx.doneStep.create({
      data: { userId, applicationId: id, text, dueAt, doneAt: now },
      select: doneStepSelect,
    });
    return { step: toDoneStepItem(step), application: toApplicationItem(row) };
  });
}
