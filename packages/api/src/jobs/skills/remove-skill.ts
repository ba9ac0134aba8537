import type { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { byId } from "../schemas.ts";

/** Removes a skill of the person. Jobs keep naming it. */
export async function removeSkill(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<{ id: string }> {
  const { userId, id } = input;
  const { count } = await deps.db.skill.deleteMany({ where: { id, userId } });
  if (count === 0) throw notFound("skill");
  return { id };
}
