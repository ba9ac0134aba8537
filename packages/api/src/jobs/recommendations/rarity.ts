import { z } from "zod";
import type { Db } from "@huntboard/db";
import { readTitle } from "./read-title.ts";
import { titleWords } from "./title-words.ts";

/** Titles that rarity is counted over: the person's newest, and a sample of everybody's on this server. */
const ownTitles = 5000;
const sampledTitles = 2000;
/** As if so many titles had been seen before, so that the first few jobs do not decide alone. */
const imagined = 200;

const titleRows = z.array(z.object({ title: z.string() }));

/**
 * How telling each of these title words is: the inverse document frequency ln(titles / titles with the word) over the person's
 * jobs and a sample of the server's, of which nothing but the counts is kept. In quarters, so that it seldom changes.
 */
export async function readRarity(
  db: Db,
  input: { userId: string; words: Iterable<string> },
): Promise<Record<string, number>> {
  const counts = new Map([...input.words].map((word) => [word, 0]));
  if (counts.size === 0) return {};
  const titles = titleRows.parse(
    await db.$queryRaw`
      (SELECT title FROM jobs WHERE user_id = ${input.userId}::uuid AND deleted_at IS NULL AND title <> ''
       ORDER BY created_at DESC, id DESC LIMIT ${ownTitles}::int)
      UNION ALL
      (SELECT title FROM jobs TABLESAMPLE SYSTEM (${await sampleShare(db)}::float4) REPEATABLE (1)
       WHERE user_id <> ${input.userId}::uuid AND deleted_at IS NULL AND title <> '' LIMIT ${sampledTitles}::int)`,
  );
  for (const { title } of titles)
    for (const word of readTitle(title).words) {
      const count = counts.get(word);
      if (count !== undefined) counts.set(word, count + 1);
    }
  return Object.fromEntries(
    [...counts]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([word, count]) => [word, rarity(word, count, titles.length)]),
  );
}

const shareRows = z.array(z.object({ share: z.number() }));

/** The percentage of the table's pages that holds about as many titles as are wanted. */
async function sampleShare(db: Db): Promise<number> {
  const [row] = shareRows.parse(
    await db.$queryRaw`
      SELECT least(100, 100 * ${sampledTitles}::float8 / greatest(reltuples, 1))::float8 AS share
      FROM pg_class WHERE oid = 'jobs'::regclass`,
  );
  return row?.share ?? 100;
}

/** The weight of a word in `count` of `titles` titles, 0.25 at least. */
export function rarity(word: string, count: number, titles: number): number {
  const usual = titleWords.generic.has(word) ? 0.3 : 0.01;
  const value = Math.log((titles + imagined) / (count + usual * imagined));
  return Math.max(0.25, Math.round(value * 4) / 4);
}
