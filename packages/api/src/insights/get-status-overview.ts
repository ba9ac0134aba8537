import type { z } from "zod";
import type { Deps } from "../core/deps.ts";
import type { StatusOverview, statusOverviewInput } from "./schemas.ts";

export async function getStatusOverview(
  deps: Deps,
  input: z.output<typeof statusOverviewInput> & { userId: string },
): Promise<StatusOverview> {
  throw new Error(
    `getStatusOverview is being written for ${deps.config.publicUrl} ${input.userId}`,
  );
}
