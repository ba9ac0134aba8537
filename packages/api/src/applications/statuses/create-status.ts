import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { createStatusInput, StatusItem } from "../schemas.ts";
import { refusingDuplicates } from "./label-conflict.ts";
import { statusSelect, toStatusItem } from "./list-statuses.ts";

/** Adds a label at the end of its stage. One with the same name on that stage is refused as duplicate_name. */
export async function createStatus(
  deps: Deps,
  input: z.output<typeof createStatusInput> & { userId: string },
): Promise<StatusItem> {
  const { userId, stage, label } = input;
  const last = await deps.db.applicationStatus.findFirst({
    where: { userId, stage },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  const row = await refusingDuplicates(label, () =>
    deps.db.applicationStatus.create({
      data: {
        userId,
        stage,
        label,
        position: last ? last.position + 1 : 0,
        createdAt: new Date(deps.clock.now()),
      },
      select: statusSelect,
    }),
  );
  return toStatusItem(row);
}
