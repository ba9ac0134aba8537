import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { lockApplication } from "../locks.ts";

/** Takes back that a step was done: it is planned again, unless another one was meanwhile, which stays. */
export async function undoStep(
  deps: Pick<Deps, "db" | "clock">,
  input: { userId: string; id: string },
): Promise<{ id: string }> {
  const { userId, id } = input;
  await deps.db.$transaction(async (tx) => {
    const step = await tx.doneStep.findFirst({
      where: { id, userId },
      select: { applicationId: true, text: true, dueAt: true },
    });
    if (!step) throw notFound("step");
    if (step.applicationId !== null) {
      const current = await lockApplication(tx, { userId, id: step.applicationId });
      if (current.nextActionText === null && current.nextActionDueAt === null)
        await tx.application.update({
          where: { id: step.applicationId },
          data: {
            nextActionText: step.text,
            nextActionDueAt: step.dueAt,
            revision: { increment: 1 },
            updatedAt: new Date(deps.clock.now()),
          },
          select: { id: true },
        });
    }
    // Two who take it back at once: the second finds it gone.
    const { count } = await tx.doneStep.deleteMany({ where: { id, userId } });
    if (count === 0) throw notFound("step");
  });
  return { id };
}
