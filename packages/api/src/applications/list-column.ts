import { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { applicationSelect, toApplicationItem } from "./application-row.ts";
import { cutPage, decodeCursor, encodeCursor } from "./cursor.ts";
import type { ApplicationItem, columnPageInput, Stage } from "./schemas.ts";

/** A page of one pipeline column, in the person's order. */
export async function listColumn(
  deps: Deps,
  input: z.output<typeof columnPageInput> & { userId: string },
): Promise<{ items: ApplicationItem[]; nextCursor: string | null }> {
  const { userId, stage, cursor, limit } = input;
  const rows = await deps.db.application.findMany({
    where: {
      userId,
      stage,
      deletedAt: null,
      ...(cursor === undefined ? {} : afterCard(stage, cursor)),
    },
    orderBy: [{ rank: "asc" }, { id: "asc" }],
    take: limit + 1,
    select: applicationSelect,
  });
  const page = cutPage(rows, limit, (row) =>
    encodeCursor(columnOrder(stage), { key: row.rank, id: row.id }),
  );
  return { items: page.rows.map(toApplicationItem), nextCursor: page.nextCursor };
}

/** The order that cursors of a column are bound to. */
export function columnOrder(stage: Stage): string {
  return `rank.${stage}`;
}

function afterCard(stage: Stage, cursor: string) {
  const { key, id } = decodeCursor(cursor, columnOrder(stage), z.string().regex(/^\d+$/));
  return { OR: [{ rank: { gt: key } }, { rank: key, id: { gt: id } }] };
}
