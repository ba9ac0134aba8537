import type { Prisma } from "@huntboard/db";
import type { Deps } from "../../core/deps.ts";
import { type ConnectionItem, connectableProvider } from "../schemas.ts";
import { describeStatus, toStatus } from "./describe-status.ts";

/** What a connection shows of itself: everything but its secrets. */
export const connectionSelect = {
  id: true,
  provider: true,
  accountEmail: true,
  isActive: true,
  status: true,
  statusCause: true,
  targetCalendarId: true,
  targetCalendarName: true,
  tokenExpiry: true,
  lastSyncedAt: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.CalendarCredentialSelect;

export type ConnectionRow = Prisma.CalendarCredentialGetPayload<{
  select: typeof connectionSelect;
}>;

/** Connections as clients see them, with what waits and what failed. */
export async function toConnectionItems(
  deps: Deps,
  rows: ConnectionRow[],
): Promise<ConnectionItem[]> {
  const counts = await deps.db.calendarEvent.groupBy({
    by: ["calendarCredentialId", "syncStatus"],
    where: {
      calendarCredentialId: { in: rows.map(({ id }) => id) },
      syncStatus: { in: ["pending", "failed"] },
    },
    _count: { _all: true },
  });
  const countOf = (id: string, syncStatus: string) =>
    counts.find((one) => one.calendarCredentialId === id && one.syncStatus === syncStatus)?._count
      ._all ?? 0;
  return Promise.all(
    rows.map(async (row) => ({
      ...(await describeRow(deps, row)),
      pendingCount: countOf(row.id, "pending"),
      failedCount: countOf(row.id, "failed"),
    })),
  );
}

/** One connection of the person, read fresh. */
export async function readConnectionItem(
  deps: Deps,
  owner: { id: string; userId: string },
): Promise<ConnectionItem> {
  const row = await deps.db.calendarCredential.findUniqueOrThrow({
    where: owner,
    select: connectionSelect,
  });
  const [item] = await toConnectionItems(deps, [row]);
  if (!item) throw new Error("A row gives one item.");
  return item;
}

async function describeRow(
  deps: Deps,
  row: ConnectionRow,
): Promise<Omit<ConnectionItem, "pendingCount" | "failedCount">> {
  const provider = connectableProvider.parse(row.provider);
  const { name } = deps.calendarProviders.definitions[provider];
  return {
    id: row.id,
    provider,
    accountEmail: row.accountEmail,
    isActive: row.isActive,
    status: toStatus(row.status),
    statusReason: describeStatus(name, row),
    adminConsentUrl: await adminConsentUrl(deps, row),
    targetCalendar:
      row.targetCalendarId === null
        ? null
        : { id: row.targetCalendarId, name: row.targetCalendarName ?? row.targetCalendarId },
    tokenExpiry: row.tokenExpiry?.toISOString() ?? null,
    lastSyncedAt: row.lastSyncedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

async function adminConsentUrl(deps: Deps, row: ConnectionRow): Promise<string | null> {
  if (row.status !== "needs_admin" || !row.isActive) return null;
  const kind = connectableProvider.parse(row.provider);
  if (!deps.calendarProviders.definitions[kind].isConfigured(deps.config)) return null;
  return (await deps.calendarProviders.get(kind)).adminConsentUrl();
}
