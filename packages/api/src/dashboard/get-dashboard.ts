import type { Deps } from "../core/deps.ts";
import { dashboardSelect, toDashboard } from "./dashboard-row.ts";
import type { DashboardItem } from "./schemas.ts";

/** A person's dashboard; the default, revision 0, while they have not changed it. Reading stores nothing. */
export async function getDashboard(
  deps: Pick<Deps, "db">,
  input: { userId: string },
): Promise<DashboardItem> {
  const row = await deps.db.dashboard.findUnique({
    where: { userId: input.userId },
    select: dashboardSelect,
  });
  return toDashboard(row);
}
