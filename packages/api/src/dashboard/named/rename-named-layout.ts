import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { NamedLayoutItem, renameNamedLayoutInput } from "../schemas.ts";

export async function renameNamedLayout(
  deps: Deps,
  input: z.output<typeof renameNamedLayoutInput> & { userId: string },
): Promise<NamedLayoutItem> {
  throw new Error(
    `renameNamedLayout is being written for ${deps.config.publicUrl} ${input.userId}`,
  );
}
