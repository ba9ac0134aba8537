import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { byId } from "../schemas.ts";

export async function removeNamedLayout(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<{ id: string }> {
  throw new Error(
    `removeNamedLayout is being written for ${deps.config.publicUrl} ${input.userId}`,
  );
}
