import { type Db, type DbTx, Prisma } from "@huntboard/db";
import { z } from "zod";
import { columnsOf, readRows } from "../core/read-rows.ts";
import { dashboardRow, toDashboard } from "./dashboard-row.ts";
import type { DashboardItem } from "./schemas.ts";

const columns = columnsOf(dashboardRow, "own");
const rows = z.array(dashboardRow);

/** A person's dashboard; the default, revision 0, while they have not changed it. Reading stores nothing. */
export async function getDashboard(
  deps: { db: Db | DbTx },
  input: { userId: string },
): Promise<DashboardItem> {
  const { userId } = input;
  const [row] = await readRows(
    deps.db,
    userId,
    rows,
    Prisma.sql`SELECT ${columns} FROM dashboards AS own WHERE user_id = ${userId}::uuid`,
  );
  return toDashboard(row ?? null);
}
