import { Prisma } from "@huntboard/db";
import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { readKept, readSnapshot } from "../../core/while-unchanged.ts";
import type { DemoStatus } from "../schemas.ts";

const rows = z.tuple([z.object({ loaded: z.boolean(), empty: z.boolean() })]);

/** Whether demo data is loaded, and whether the person has anything at all. */
export async function readDemoStatus(
  deps: Pick<Deps, "db">,
  { userId }: { userId: string },
): Promise<DemoStatus> {
  const snapshot = await readSnapshot(deps.db, userId);
  const whose = Prisma.sql`WHERE user_id = ${userId}::uuid`;
  const [{ loaded, empty }] = await readKept(
    deps.db,
    userId,
    snapshot,
    rows,
    Prisma.sql`
      SELECT EXISTS (SELECT FROM applications ${whose} AND is_demo)
          OR EXISTS (SELECT FROM calendar_events ${whose} AND is_demo)
          OR EXISTS (SELECT FROM jobs ${whose} AND is_demo)
          OR EXISTS (SELECT FROM goals ${whose} AND is_demo)
          OR EXISTS (SELECT FROM skills ${whose} AND is_demo)
          OR EXISTS (SELECT FROM job_profiles ${whose} AND is_demo) AS loaded,
        NOT EXISTS (SELECT FROM applications ${whose} AND deleted_at IS NULL)
          AND NOT EXISTS (SELECT FROM calendar_events ${whose} AND deleted_at IS NULL)
          AND NOT EXISTS (SELECT FROM jobs ${whose} AND deleted_at IS NULL) AS empty`,
  );
  return {
    loaded,
    empty,
    removalNote:
      "Removing it also removes notes, contacts, documents and progress that you added to examples. " +
      "What is your own stays, and so do goals, skills and wishes that you changed.",
  };
}
