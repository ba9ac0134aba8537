import type { Prisma } from "@huntboard/db";
import type { BlockedCompanyItem } from "../schemas.ts";

export const blockedSelect = {
  id: true,
  name: true,
  createdAt: true,
} satisfies Prisma.BlockedCompanySelect;

/** A row as clients see it. */
export function toBlockedItem(
  row: Prisma.BlockedCompanyGetPayload<{ select: typeof blockedSelect }>,
): BlockedCompanyItem {
  return { ...row, createdAt: row.createdAt.toISOString() };
}
