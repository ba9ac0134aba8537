import type { z } from "zod";
import type { Deps } from "../core/deps.ts";
import type { AppliedIntents, applyIntentsInput } from "./schemas.ts";

export async function applyIntents(
  deps: Deps,
  input: z.output<typeof applyIntentsInput> & { userId: string },
): Promise<AppliedIntents> {
  throw new Error(`applyIntents is being written for ${deps.config.publicUrl} ${input.userId}`);
}
