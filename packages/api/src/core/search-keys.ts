import { isTracking } from "@huntboard/jobposting/tracking-parameters";
import { fold } from "./fold.ts";

/** What the keys are made from. */
export interface Searchable {
  title: string;
  company: string;
  location: string | null;
  tags: string[];
  notes: string | null;
  url: string | null;
}

/** Divides the company from the title in `dedupeKey`; sorts before every character that a name may hold. */
export const keySeparator = "\t";

/** Characters of a name's key: PostgreSQL refuses an index entry of more than 2,704 bytes, and compatibility forms grow 18-fold. */
const nameLength = 200;
/** Characters of an address's key, all ASCII; a short address outside ASCII is long when it is encoded. */
const addressLength = 2000;

/** The columns that lists search and sort by and that duplicates are found with. The title is `searchText`'s first line. */
export function searchKeys(value: Searchable): {
  searchText: string;
  dedupeKey: string;
  urlKey: string | null;
} {
  const parts = [
    value.title,
    value.company,
    value.location ?? "",
    ...value.tags,
    value.notes ?? "",
  ];
  return {
    searchText: parts.map(fold).join("\n"),
    dedupeKey: companyKey(value.company) + keySeparator + titleKey(value.title),
    urlKey: value.url === null ? null : urlKey(value.url),
  };
}

const legalForms = new Set(
  (
    "ab ag aps as asa bv co company corp corporation ek ev gbr gmbh inc incorporated kg kgaa kk limited llc llp lp ltd " +
    "mbh nv ohg ou oy oyj plc pty pte pvt sa sagl sarl sas sasu sca se sl slu spa sprl srl ug"
  ).split(" "),
);

/** A company's name without accents, punctuation and legal form ("ACME GmbH & Co. KG" is "acme"). */
export function companyKey(company: string): string {
  const words = plainWords(company);
  while (words.length > 1 && legalForms.has(words.at(-1) ?? "")) words.pop();
  return cut(words.join(" "));
}

/** A job title without accents, punctuation and the "(m/w/d)" of German postings. */
export function titleKey(title: string): string {
  const words = plainWords(
    fold(title)
      .replaceAll(/[([]?\b(?:[mwfdxi]\s*[/|*]\s*){1,3}[mwfdxi]\b[)\]]?/gu, " ")
      .replaceAll(/\((?:all genders?|gn)\)/gu, " "),
  );
  return cut(words.join(" "));
}

function cut(key: string): string {
  return key.slice(0, nameLength).toWellFormed();
}

function plainWords(value: string): string[] {
  const folded = fold(value);
  const words = folded
    // "S.A." and "e.V." are one word, "Tag&Nacht" is two.
    .replaceAll(/[.'’`]/gu, "")
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== "");
  // A name of signs alone is still a name.
  return words.length > 0 ? words : folded.split(" ").filter((word) => word !== "");
}

/** Whole families of tracking names: near enough for telling that two addresses may be one, not for changing an address. */
const trackingFamily = /^(?:_?hs.*|wt_.*|pk_.*|matomo_.*|lever-(?:source|origin).*)$/iu;

/** An address without scheme, www, tracking parameters, fragment and trailing slash; null when it is not a web address. */
export function urlKey(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return null;
  const parameters = [...url.searchParams]
    .filter(([name]) => !isTracking(name) && !trackingFamily.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted();
  const host = url.host.replace(/^www\./u, "");
  const path = url.pathname.replace(/\/+$/u, "");
  const key = host + path + (parameters.length > 0 ? `?${parameters.join("&")}` : "");
  return key.slice(0, addressLength);
}

/** Whether two title keys name about the same job: most words shared, or nearly the same letters. */
export function similarTitles(one: string, other: string): boolean {
  if (one === other) return true;
  const [words, otherWords] = [new Set(one.split(" ")), new Set(other.split(" "))];
  const shared = words.intersection(otherWords).size;
  return shared / words.union(otherWords).size >= 0.6 || pairLikeness(one, other) >= 0.8;
}

/** Dice's coefficient over the pairs of neighbouring letters, spaces left out. */
function pairLikeness(one: string, other: string): number {
  const [pairs, otherPairs] = [letterPairs(one), letterPairs(other)];
  const total = pairs.size + otherPairs.size;
  return total === 0 ? 0 : (2 * pairs.intersection(otherPairs).size) / total;
}

function letterPairs(value: string): Set<string> {
  const joined = value.replaceAll(" ", "");
  return new Set(
    Array.from({ length: Math.max(0, joined.length - 1) }, (_, at) => joined.slice(at, at + 2)),
  );
}
