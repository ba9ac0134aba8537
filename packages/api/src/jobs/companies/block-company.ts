import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { BlockedCompanyItem, blockCompanyInput } from "../schemas.ts";

export async function blockCompany(
  deps: Deps,
  input: z.output<typeof blockCompanyInput> & { userId: string },
): Promise<BlockedCompanyItem> {
  throw new Error(`blockCompany is being written for ${deps.config.publicUrl} ${input.userId}`);
}
