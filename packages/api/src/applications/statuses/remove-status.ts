import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";

/** Removes a label. Applications that had it stay on their stage, and history keeps the name. */
export async function removeStatus(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<{ id: string }> {
  const { userId, id } = input;
  const { count } = await deps.db.applicationStatus.deleteMany({ where: { id, userId } });
  if (count === 0) throw notFound("status");
  return { id };
}
