import type { Deps } from "../../core/deps.ts";
import type { DemoStatus } from "../schemas.ts";

/** Whether demo data is loaded, and whether the person has anything at all. */
export async function readDemoStatus(deps: Deps, input: { userId: string }): Promise<DemoStatus> {
  const { userId } = input;
  const select = { id: true };
  const demo = { userId, isDemo: true };
  const present = { userId, deletedAt: null };
  const [demoApplication, demoEvent, demoJob, application, event, job] = await Promise.all([
    deps.db.application.findFirst({ where: demo, select }),
    deps.db.calendarEvent.findFirst({ where: demo, select }),
    deps.db.job.findFirst({ where: demo, select }),
    deps.db.application.findFirst({ where: present, select }),
    deps.db.calendarEvent.findFirst({ where: present, select }),
    deps.db.job.findFirst({ where: present, select }),
  ]);
  return {
    loaded: demoApplication !== null || demoEvent !== null || demoJob !== null,
    empty: application === null && event === null && job === null,
    removalNote:
      "Removing the demo data also removes notes, contacts and documents that you added to demo applications and jobs. " +
      "Your own applications, jobs and events stay.",
  };
}
