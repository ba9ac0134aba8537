import { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { readApplications } from "./application-row.ts";
import { cutPage, encodeCursor } from "./cursor.ts";
import { columnOrder } from "./list-column.ts";
import { stages, type PipelineColumn } from "./schemas.ts";

const pageSize = 50;

const cardRows = z.array(
  z.object({ id: z.string(), stage: z.string(), rank: z.string(), count: z.number() }),
);

/** Every stage with its number of applications and its first 50 cards; listColumn goes on from there. */
export async function getPipeline(
  deps: Deps,
  input: { userId: string },
): Promise<{ columns: PipelineColumn[] }> {
  const cards = cardRows.parse(
    await deps.db.$queryRaw`
      SELECT id, stage, rank, count FROM (
        SELECT id, stage, rank,
          row_number() OVER (PARTITION BY stage ORDER BY rank, id) AS place,
          (count(*) OVER (PARTITION BY stage))::int AS count
        FROM applications WHERE user_id = ${input.userId}::uuid AND deleted_at IS NULL
      ) AS cards
      WHERE place <= ${pageSize + 1}::int
      ORDER BY stage, place`,
  );
  const columns = stages.map((stage) => {
    const own = cards.filter((card) => card.stage === stage);
    const cursorOf = (card: (typeof own)[number]) =>
      encodeCursor(columnOrder(stage), { key: card.rank, id: card.id });
    return { stage, count: own[0]?.count ?? 0, ...cutPage(own, pageSize, cursorOf) };
  });
  const ids = columns.flatMap((column) => column.rows.map((card) => card.id));
  const items = await readApplications(deps.db, { userId: input.userId, ids });
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    columns: columns.map(({ stage, count, rows, nextCursor }) => ({
      stage,
      count,
      items: rows.flatMap((card) => byId.get(card.id) ?? []),
      nextCursor,
    })),
  };
}
