import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { SkillsGap, gapInput } from "../schemas.ts";

export async function getSkillsGap(
  deps: Deps,
  input: z.output<typeof gapInput> & { userId: string },
): Promise<SkillsGap> {
  throw new Error(`getSkillsGap is being written for ${deps.config.publicUrl} ${input.userId}`);
}
