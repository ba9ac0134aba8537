import type { Db, DbTx } from "@huntboard/db";
import type { Deps } from "../../core/deps.ts";
import { readLearned } from "../recommendations/learned.ts";
import { labelsSince } from "../recommendations/record-feedback.ts";
import { missingLabels } from "../recommendations/train-weights.ts";
import type { JobProfileItem } from "../schemas.ts";
import { profileSelect, toProfileItem } from "./profile-item.ts";

/** What a person looks for, and what their feedback has taught. Empty, with revision 0, while nothing was filled in. */
export function getProfile(deps: Deps, input: { userId: string }): Promise<JobProfileItem> {
  return readProfile(deps.db, input);
}

export async function readProfile(
  db: Db | DbTx,
  input: { userId: string },
): Promise<JobProfileItem> {
  const { userId } = input;
  const row = await db.jobProfile.findUnique({ where: { userId }, select: profileSelect });
  const where = labelsSince(userId, readLearned(row?.learned));
  const labels = await db.jobFeedback.count({ where });
  const negative = await db.jobFeedback.count({ where: { ...where, label: "dismissed" } });
  return toProfileItem(row, {
    labels,
    wanted: missingLabels({ positive: labels - negative, negative }),
  });
}
