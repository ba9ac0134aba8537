import type { Deps } from "../../core/deps.ts";
import { SecretUnreadable } from "../../core/secret-box.ts";
import { openSecrets, sealSecrets } from "./stored-secrets.ts";

const pageSize = 200;

/**
 * Seals every connection's secrets with the newest key again; safe to repeat and beside a running sync. Answers how many
 * were rewrapped and how many cannot be read with any known key (those connections ask to reconnect when next used).
 */
export async function rewrapSecrets(
  deps: Pick<Deps, "db" | "secretBox">,
): Promise<{ rewrapped: number; unreadable: number }> {
  const result = { rewrapped: 0, unreadable: 0, fresh: 0 };
  let after: string | undefined;
  for (;;) {
    const rows = await deps.db.calendarCredential.findMany({
      where: { secrets: { not: null }, id: { gt: after } },
      orderBy: { id: "asc" },
      take: pageSize,
      select: { id: true, userId: true, secrets: true },
    });
    for (const row of rows) result[await rewrap(deps, row)] += 1;
    after = rows.at(-1)?.id;
    if (rows.length < pageSize)
      return { rewrapped: result.rewrapped, unreadable: result.unreadable };
  }
}

async function rewrap(
  { db, secretBox }: Pick<Deps, "db" | "secretBox">,
  row: { id: string; userId: string; secrets: string | null },
): Promise<"rewrapped" | "unreadable" | "fresh"> {
  if (row.secrets === null || !secretBox.isStale(row.secrets)) return "fresh";
  try {
    const secrets = sealSecrets(secretBox, row, openSecrets(secretBox, row, row.secrets));
    // Only the text that was read is replaced: a refresh in between wins.
    const { count } = await db.calendarCredential.updateMany({
      where: { id: row.id, secrets: row.secrets },
      data: { secrets },
    });
    return count > 0 ? "rewrapped" : "fresh";
  } catch (error) {
    if (error instanceof SecretUnreadable) return "unreadable";
    throw error;
  }
}
