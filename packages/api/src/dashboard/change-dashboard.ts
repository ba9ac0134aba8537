import { type DbTx, Prisma } from "@huntboard/db";
import type { Deps } from "../core/deps.ts";
import { dashboardSelect, toDashboard } from "./dashboard-row.ts";
import type { DashboardItem } from "./items.ts";
import { sameDocument } from "./layout/apply-intent.ts";
import type { LayoutDocument } from "./layout/document.ts";
import { documentJson, requireSmall, type StoredDocument } from "./stored-document.ts";

/** The dashboard as it is found, with what was touched when. */
export interface Found {
  item: DashboardItem;
  touched: StoredDocument["touched"];
}

type Changed = { document: LayoutDocument; touched: readonly string[] } | "default";

/**
 * Changes a person's dashboard while nobody else does: `change` gets what there is and answers the new document and what of
 * it was touched. With "default" the person follows the default again; the revision rises as with every change, so that
 * nobody takes what they read before for what is there now.
 */
export async function changeDashboard(
  deps: Pick<Deps, "db" | "clock">,
  input: {
    userId: string;
    change: (found: Found) => Changed;
  },
): Promise<{ before: Found; after: DashboardItem }> {
  const { userId } = input;
  return deps.db.$transaction(async (tx) => {
    await lockDashboard(tx, userId);
    const row = await tx.dashboard.findUnique({ where: { userId }, select: dashboardSelect });
    const before = toDashboard(row);
    const changed = input.change(before);
    if (isUnchanged(before, changed)) return { before, after: before.item };
    const revision = before.item.revision + 1;
    const data = {
      document: changed === "default" ? Prisma.DbNull : stored(before, { ...changed, revision }),
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

function isUnchanged({ item }: Found, changed: Changed): boolean {
  if (changed === "default" || item.isDefault) return changed === "default" && item.isDefault;
  return sameDocument(item.document, changed.document);
}

function stored(
  before: Found,
  { document, touched, revision }: Exclude<Changed, "default"> & { revision: number },
): Prisma.InputJsonObject {
  requireSmall(document);
  const parts = Object.fromEntries(touched.map((part) => [part, revision]));
  return { document: documentJson(document), touched: { ...before.touched, ...parts } };
}

/** By name: the row may not be there yet. */
async function lockDashboard(tx: DbTx, userId: string): Promise<void> {
  const name = `dashboard:${userId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
