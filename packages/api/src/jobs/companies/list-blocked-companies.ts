import type { Deps } from "../../core/deps.ts";
import type { BlockedCompanyItem } from "../schemas.ts";

export async function listBlockedCompanies(
  deps: Deps,
  input: { userId: string },
): Promise<BlockedCompanyItem[]> {
  throw new Error(
    `listBlockedCompanies is being written for ${deps.config.publicUrl} ${input.userId}`,
  );
}
