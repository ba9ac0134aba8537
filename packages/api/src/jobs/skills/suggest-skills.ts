import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { SkillSuggestion, suggestSkillsInput } from "../schemas.ts";

export async function suggestSkills(
  deps: Deps,
  input: z.output<typeof suggestSkillsInput> & { userId: string },
): Promise<SkillSuggestion[]> {
  throw new Error(`suggestSkills is being written for ${deps.config.publicUrl} ${input.userId}`);
}
