import type { z } from "zod";
import type { Deps } from "../core/deps.ts";
import type { ApplicationStats, applicationStatsInput } from "./schemas.ts";

export async function getApplicationStats(
  deps: Deps,
  input: z.output<typeof applicationStatsInput> & { userId: string },
): Promise<ApplicationStats> {
  throw new Error(
    `getApplicationStats is being written for ${deps.config.publicUrl} ${input.userId}`,
  );
}
