import type { DbTx, Prisma } from "@huntboard/db";
import type { Deps } from "../core/deps.ts";
import { getDashboard } from "./get-dashboard.ts";
import type { AppliedCall, DashboardItem } from "./items.ts";
import { sameDocument } from "./layout/apply-intent.ts";
import { defaultDocument } from "./layout/default-document.ts";
import type { LayoutDocument } from "./layout/document.ts";
import { touchedAfter } from "./layout/touched.ts";
import { documentJson, requireSmall } from "./stored-document.ts";

interface Changed {
  /** null: the default is followed again. */
  document: LayoutDocument | null;
  touched: readonly string[];
  call?: Omit<AppliedCall, "revision"> | undefined;
}

/** Calls that are remembered: a tab repeats one, its last, when it reaches the server again, however late that is. */
const maxCalls = 20;

/**
 * Changes a person's dashboard while nobody else does: `change` gets what there is and answers the new document and what of
 * it was touched, or null to leave it. The revision rises when the default is followed again too, so that nobody takes what
 * they read before for what is there now.
 */
export async function changeDashboard(
  deps: Pick<Deps, "db" | "clock">,
  input: {
    userId: string;
    change: (found: DashboardItem) => Changed | null;
  },
): Promise<{ before: DashboardItem; after: DashboardItem }> {
  const { userId } = input;
  return deps.db.$transaction(async (tx) => {
    await lockDashboard(tx, userId);
    const before = await getDashboard({ db: tx }, { userId });
    const changed = input.change(before);
    if (!changed || isUnchanged(before, changed)) return { before, after: before };
    const revision = before.revision + 1;
    const data = {
      document: stored(before, { ...changed, revision }),
      revision,
      updatedAt: new Date(deps.clock.now()),
    };
    await tx.dashboard.upsert({
      where: { userId },
      create: { ...data, userId, createdAt: data.updatedAt },
      update: data,
      select: { id: true },
    });
    return { before, after: await getDashboard({ db: tx }, { userId }) };
  });
}

function isUnchanged(
  { isDefault, document: found }: DashboardItem,
  { document }: Changed,
): boolean {
  return isDefault || !document ? isDefault && !document : sameDocument(found, document);
}

function stored(
  before: DashboardItem,
  { document, touched: parts, call, revision }: Changed & { revision: number },
): Prisma.InputJsonObject {
  if (document) requireSmall(document);
  const after = document ?? defaultDocument;
  const calls = call ? [...before.calls, { ...call, revision }] : before.calls;
  return {
    document: document && documentJson(document),
    touched: touchedAfter(before.touched, { parts, revision, before: before.document, after }),
    calls: calls.slice(-maxCalls).map((one) => ({ ...one })),
  };
}

/** By name: the row may not be there yet. */
async function lockDashboard(tx: DbTx, userId: string): Promise<void> {
  const name = `dashboard:${userId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
