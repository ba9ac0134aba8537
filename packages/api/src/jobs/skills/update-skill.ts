import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { SkillItem, updateSkillInput } from "../schemas.ts";

export async function updateSkill(
  deps: Deps,
  input: z.output<typeof updateSkillInput> & { userId: string },
): Promise<SkillItem> {
  throw new Error(`updateSkill is being written for ${deps.config.publicUrl} ${input.userId}`);
}
