import type { z } from "zod";
import type { Deps } from "../core/deps.ts";
import type { Upcoming, upcomingInput } from "./schemas.ts";

export async function getUpcoming(
  deps: Deps,
  input: z.output<typeof upcomingInput> & { userId: string },
): Promise<Upcoming> {
  throw new Error(`getUpcoming is being written for ${deps.config.publicUrl} ${input.userId}`);
}
