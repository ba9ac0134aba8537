import type { Deps } from "../../core/deps.ts";
import { removeDemoGoals } from "../../insights/goals/demo-goals.ts";
import { removeDemoWishes } from "../../jobs/profile/demo-wishes.ts";
import { removeDemoJobs } from "../../jobs/tracker/demo/remove-demo-jobs.ts";
import { lockPipeline } from "../locks.ts";
import type { DemoStatus } from "../schemas.ts";
import { readDemoStatus } from "./demo-status.ts";

/**
 * Removes the demo applications with all that hangs on them, the demo events, jobs and goals and the demo wishes and skills, for
 * good. Everything else stays; events of the person's own that were linked to a demo application lose that link. A demo event that
 * the person put into a connected calendar stands there as theirs: it stays, without the mark.
 */
export async function removeDemo(deps: Deps, input: { userId: string }): Promise<DemoStatus> {
  const { userId } = input;
  await deps.db.$transaction(async (tx) => {
    await lockPipeline(tx, userId);
    const demo = { userId, isDemo: true };
    await tx.calendarEvent.deleteMany({ where: { ...demo, provider: "local", eventId: null } });
    await tx.calendarEvent.updateMany({ where: demo, data: { isDemo: false } });
    await removeDemoJobs(tx, { userId, now: new Date(deps.clock.now()) });
    await tx.application.deleteMany({ where: demo });
    await removeDemoGoals(tx, { userId });
    await removeDemoWishes(tx, { userId });
  });
  return readDemoStatus(deps, { userId });
}
