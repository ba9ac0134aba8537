import type { Deps } from "../core/deps.ts";
import type { DashboardItem } from "./schemas.ts";

export async function getDashboard(deps: Deps, input: { userId: string }): Promise<DashboardItem> {
  throw new Error(`getDashboard is being written for ${deps.config.publicUrl} ${input.userId}`);
}
