import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { stageLabels, stages, type Stage, type StatusItem } from "../schemas.ts";
import { createStatus } from "./create-status.ts";
import { listStatuses } from "./list-statuses.ts";

/**
 * What a status given by name means. A stage's own name is that stage without a label; otherwise it is the person's label of
 * that name, on the stage given or, without one, on any, and is made when there is none. Names match without regard to case;
 * null takes the label away, absent leaves it.
 */
export async function resolveStatus(
  deps: Deps,
  input: {
    userId: string;
    stage?: Stage | undefined;
    label: string | null | undefined;
    /** Where the application stands, for what is not given. */
    standing: Stage;
  },
): Promise<{ stage: Stage; statusId: string | null | undefined }> {
  const { userId, label, standing } = input;
  const stage = input.stage ?? standing;
  if (label == null) return { stage, statusId: label };
  const named = stages.find((one) => sameName(one, label) || sameName(stageLabels[one], label));
  if (named && (input.stage === undefined || input.stage === named))
    return { stage: named, statusId: null };
  const find = async () => {
    const statuses = await listStatuses(deps, { userId });
    const matching = statuses.filter((status) => sameName(status.label, label));
    const here = matching.find((status) => status.stage === stage);
    return here ?? (input.stage === undefined ? matching[0] : undefined);
  };
  const status = (await find()) ?? (await createOrFind(deps, { userId, stage, label }, find));
  return { stage: status.stage, statusId: status.id };
}

async function createOrFind(
  deps: Deps,
  input: { userId: string; stage: Stage; label: string },
  find: () => Promise<StatusItem | undefined>,
): Promise<StatusItem> {
  try {
    return await createStatus(deps, input);
  } catch (error) {
    // Somebody made it at the same moment.
    const made =
      error instanceof AppError && error.code === "duplicate_name" ? await find() : undefined;
    if (!made) throw error;
    return made;
  }
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
