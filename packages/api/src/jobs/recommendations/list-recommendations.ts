import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { Recommendations, recommendationsInput } from "../schemas.ts";

export async function listRecommendations(
  deps: Deps,
  input: z.output<typeof recommendationsInput> & { userId: string },
): Promise<Recommendations> {
  throw new Error(
    `listRecommendations is being written for ${deps.config.publicUrl} ${input.userId}`,
  );
}
