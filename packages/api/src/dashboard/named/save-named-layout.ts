import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { NamedLayoutItem, saveNamedLayoutInput } from "../schemas.ts";

export async function saveNamedLayout(
  deps: Deps,
  input: z.output<typeof saveNamedLayoutInput> & { userId: string },
): Promise<NamedLayoutItem> {
  throw new Error(`saveNamedLayout is being written for ${deps.config.publicUrl} ${input.userId}`);
}
