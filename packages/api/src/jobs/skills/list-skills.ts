import type { Deps } from "../../core/deps.ts";
import type { SkillItem } from "../schemas.ts";

export async function listSkills(deps: Deps, input: { userId: string }): Promise<SkillItem[]> {
  throw new Error(`listSkills is being written for ${deps.config.publicUrl} ${input.userId}`);
}
