import type { DbTx } from "@huntboard/db";
import type { Deps } from "../core/deps.ts";
import { dashboardSelect, defaultDashboard, toDashboard } from "./dashboard-row.ts";
import type { DashboardItem } from "./items.ts";
import { sameDocument } from "./layout/apply-intent.ts";
import type { LayoutDocument } from "./layout/document.ts";
import { documentJson, requireSmall, type StoredDocument } from "./stored-document.ts";

/** The dashboard as it is found, with what was touched when. */
export interface Found {
  item: DashboardItem;
  touched: StoredDocument["touched"];
}

/**
 * Changes a person's dashboard while nobody else does: `change` gets what there is and answers the new document and what of
 * it was touched. With "default" nothing is kept: the person follows the default again.
 */
export async function changeDashboard(
  deps: Pick<Deps, "db" | "clock">,
  input: {
    userId: string;
    change: (found: Found) => { document: LayoutDocument; touched: readonly string[] } | "default";
  },
): Promise<{ before: Found; after: DashboardItem }> {
  const { userId } = input;
  return deps.db.$transaction(async (tx) => {
    await lockDashboard(tx, userId);
    const row = await tx.dashboard.findUnique({ where: { userId }, select: dashboardSelect });
    const before = toDashboard(row);
    const changed = input.change(before);
    if (changed === "default") {
      await tx.dashboard.deleteMany({ where: { userId } });
      return { before, after: defaultDashboard };
    }
    if (row && sameDocument(before.item.document, changed.document))
      return { before, after: before.item };
    requireSmall(changed.document);
    const revision = before.item.revision + 1;
    const touched = {
      ...before.touched,
      ...Object.fromEntries(changed.touched.map((part) => [part, revision])),
    };
    const data = {
      document: { document: documentJson(changed.document), touched },
      revision,
      updatedAt: new Date(deps.clock.now()),
    };
    const saved = await tx.dashboard.upsert({
      where: { userId },
      create: { ...data, userId, createdAt: data.updatedAt },
      update: data,
      select: dashboardSelect,
    });
    return { before, after: toDashboard(saved).item };
  });
}

/** By name: the row may not be there yet. */
async function lockDashboard(tx: DbTx, userId: string): Promise<void> {
  const name = `dashboard:${userId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
