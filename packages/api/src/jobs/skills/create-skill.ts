import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { SkillItem, createSkillInput } from "../schemas.ts";

export async function createSkill(
  deps: Deps,
  input: z.output<typeof createSkillInput> & { userId: string },
): Promise<SkillItem> {
  throw new Error(`createSkill is being written for ${deps.config.publicUrl} ${input.userId}`);
}
