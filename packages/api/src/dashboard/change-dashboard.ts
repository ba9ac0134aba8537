import { type DbTx, Prisma } from "@huntboard/db";
import type { Deps } from "../core/deps.ts";
import { dashboardSelect, toDashboard } from "./dashboard-row.ts";
import type { AppliedCall, DashboardItem } from "./items.ts";
import { sameDocument } from "./layout/apply-intent.ts";
import type { LayoutDocument } from "./layout/document.ts";
import { documentJson, requireSmall } from "./stored-document.ts";

type Changed =
  | {
      document: LayoutDocument;
      touched: readonly string[];
      call?: Omit<AppliedCall, "revision"> | undefined;
    }
  | "default";

/** Calls that are remembered; whoever repeats one does it within minutes. */
const maxCalls = 20;

/**
 * Changes a person's dashboard while nobody else does: `change` gets what there is and answers the new document and what of
 * it was touched. With "default" the person follows the default again; the revision rises as with every change, so that
 * nobody takes what they read before for what is there now.
 */
export async function changeDashboard(
  deps: Pick<Deps, "db" | "clock">,
  input: {
    userId: string;
    change: (found: DashboardItem) => Changed;
  },
): Promise<{ before: DashboardItem; after: DashboardItem }> {
  const { userId } = input;
  return deps.db.$transaction(async (tx) => {
    await lockDashboard(tx, userId);
    const row = await tx.dashboard.findUnique({ where: { userId }, select: dashboardSelect });
    const before = toDashboard(row);
    const changed = input.change(before);
    if (isUnchanged(before, changed)) return { before, after: before };
    const revision = before.revision + 1;
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
    return { before, after: toDashboard(saved) };
  });
}

function isUnchanged(item: DashboardItem, changed: Changed): boolean {
  if (changed === "default" || item.isDefault) return changed === "default" && item.isDefault;
  return sameDocument(item.document, changed.document);
}

function stored(
  before: DashboardItem,
  { document, touched, call, revision }: Exclude<Changed, "default"> & { revision: number },
): Prisma.InputJsonObject {
  requireSmall(document);
  const parts = Object.fromEntries(touched.map((part) => [part, revision]));
  const calls = call ? [...before.calls, { ...call, revision }] : before.calls;
  return {
    document: documentJson(document),
    touched: { ...before.touched, ...parts },
    calls: calls.slice(-maxCalls).map((one) => ({ ...one })),
  };
}

/** By name: the row may not be there yet. */
async function lockDashboard(tx: DbTx, userId: string): Promise<void> {
  const name = `dashboard:${userId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
