import { Prisma } from "@huntboard/db";
import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { readRows } from "../../core/read-rows.ts";
import { searchConfigs, searchText } from "./search-text.ts";

/** What people type: words and "exact words" that must be there, -words that must not, and `or` between alternatives. */
interface Alternative {
  /** Each one word, or several in a row. */
  wanted: string[];
  unwanted: string[];
  /** Being typed still, so that its beginning is enough. */
  beginning: string | null;
}

/** Shorter beginnings are those of too many words. */
const shortestBeginning = 2;

export function readSearch(search: string): Alternative[] {
  const alternatives: Alternative[] = [{ wanted: [], unwanted: [], beginning: null }];
  for (const [, minus = "", quoted, plain = ""] of search.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/gu)) {
    const last = alternatives.at(-1);
    const isOr = quoted === undefined && minus === "" && /^or$/iu.test(plain);
    if (isOr && last && last.wanted.length > 0) {
      alternatives.push({ wanted: [], unwanted: [], beginning: null });
      continue;
    }
    const words = searchText(quoted ?? plain);
    if (words === "" || !last) continue;
    const isOpen = quoted === undefined && minus === "" && !words.includes(" ");
    last.beginning = isOpen && words.length >= shortestBeginning ? words : null;
    (minus === "" ? last.wanted : last.unwanted).push(words);
  }
  const last = alternatives.at(-1);
  return alternatives
    .map((one) => (one === last ? one : { ...one, beginning: null }))
    .filter(({ wanted, unwanted }) => wanted.length > 0 || unwanted.length > 0);
}

const queryRows = z.tuple([z.object({ query: z.string() })]);

/**
 * A search as a tsquery, to be given back as `::tsquery`; null when it has no words. Words are asked for in every language
 * there is a stemmer for, since nobody says which one they search in: each language's reading of the whole search stands
 * beside the others, so that its stop words are left out of it and of no other.
 */
export async function makeSearchQuery(
  deps: Pick<Deps, "db">,
  input: { userId: string; search: string },
): Promise<string | null> {
  const alternatives = readSearch(input.search);
  if (alternatives.length === 0) return null;
  const query = Prisma.join(alternatives.map(alternativeSql), " || ");
  const [row] = await readRows(
    deps.db,
    input.userId,
    queryRows,
    Prisma.sql`SELECT (${query})::text AS query`,
  );
  return row.query === "" ? null : row.query;
}

function alternativeSql({ wanted, unwanted, beginning }: Alternative): Prisma.Sql {
  const refused = unwanted.map((words) => Prisma.sql`!!(${inAnyLanguage([words])})`);
  if (wanted.length === 0) return Prisma.sql`(${Prisma.join(refused, " && ")})`;
  const complete = inAnyLanguage(wanted);
  const found =
    beginning === null
      ? complete
      : Prisma.sql`${complete} || ${withBeginning(wanted.slice(0, -1), beginning)}`;
  return Prisma.sql`(${Prisma.join([Prisma.sql`(${found})`, ...refused], " && ")})`;
}

/** Each reading once: most languages agree on most words, and what is looked for five times takes five times as long. */
function inAnyLanguage(terms: string[]): Prisma.Sql {
  const readings = Prisma.join(searchConfigs.map((config) => inLanguage(config, terms)));
  return Prisma.sql`COALESCE((SELECT string_agg(DISTINCT '(' || reading::text || ')', ' | ')
    FROM unnest(ARRAY[${readings}]) AS reading WHERE numnode(reading) > 0), '')::tsquery`;
}

function inLanguage(config: string, terms: string[]): Prisma.Sql {
  const text = terms.map((words) => `"${words}"`).join(" ");
  return Prisma.sql`websearch_to_tsquery(${config}::regconfig, unaccent(${text}))`;
}

/** The words before the last in any language, and the last as the beginning of a word. */
function withBeginning(before: string[], beginning: string): Prisma.Sql {
  // Signs that unaccent makes of letters are taken out, so that one quoted word is left, or nothing to ask for.
  const word = Prisma.sql`NULLIF(regexp_replace(unaccent(${beginning}), '[^[:alnum:]]', '', 'g'), '')`;
  const prefix = Prisma.sql`to_tsquery('simple', COALESCE('''' || ${word} || ''':*', ''))`;
  if (before.length === 0) return prefix;
  return Prisma.sql`((${inAnyLanguage(before)}) && ${prefix})`;
}
