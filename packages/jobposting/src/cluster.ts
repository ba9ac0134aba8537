import { compareAddresses } from "./addresses.ts";
import { comparable } from "./characters.ts";
import { sources, type Candidate } from "./types.ts";

/** What several sources say about one posting, the most trusted first. */
export type Cluster = Candidate[];

/** How many clusters under one key are looked at: a list page may give all its postings the page's own address. */
const maxRivals = 20;
/** What one source says of a posting more often than this says nothing new. */
const maxMembers = 20;

/**
 * Candidates of all sources, sorted into postings. Two of one source are one posting only when they say the same; two of
 * different sources when they share an identifier, an address or a title, and nothing speaks against it.
 */
export function clusterCandidates(candidates: readonly Candidate[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster[]>();
  for (const candidate of ranked(candidates)) {
    const home = homeOf(candidate, byKey);
    if (home === null) clusters.push([candidate]);
    else if (home.length < maxMembers) home.push(candidate);
    const cluster = home ?? clusters.at(-1) ?? [];
    for (const key of keysOf(candidate)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [cluster]);
      else if (!known.includes(cluster) && known.length < maxRivals) known.push(cluster);
    }
  }
  return joinSinglePosting(clusters);
}

/** By trust, then by how much they say, then by their text, so that the order in the document does not matter. */
function ranked(candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .map((candidate) => ({
      candidate,
      rank: sources.indexOf(candidate.source),
      fields: Object.keys(candidate).length,
      length: candidate.description?.text.length ?? 0,
      text: JSON.stringify(candidate, stable),
    }))
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        b.fields - a.fields ||
        b.length - a.length ||
        (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
    )
    .filter(({ text }, index, all) => text !== all[index - 1]?.text)
    .map(({ candidate }) => candidate);
}

function stable(_key: string, value: unknown): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

function homeOf(candidate: Candidate, byKey: ReadonlyMap<string, Cluster[]>): Cluster | null {
  for (const key of keysOf(candidate)) {
    const homes = (byKey.get(key) ?? []).filter((cluster) => accepts(cluster, candidate));
    const [home] = homes;
    // A title alone that two postings share does not tell which of them is meant.
    if (home !== undefined && (homes.length === 1 || !key.startsWith("title "))) return home;
  }
  return null;
}

function keysOf(candidate: Candidate): string[] {
  return [
    ...candidate.ids.map((id) => `id ${id.toLowerCase()}`),
    ...candidate.urls.map(
      (url) =>
        `url ${url
          .replace(/^https?:\/\/(?:www\.)?/, "")
          .replace(/[?#].*$/, "")
          .replace(/\/$/, "")}`,
    ),
    ...(candidate.title === undefined ? [] : [`title ${comparable(candidate.title)}`]),
  ];
}

function accepts(cluster: Cluster, candidate: Candidate): boolean {
  return cluster.every((member) =>
    member.source === candidate.source
      ? saysSame(member, candidate)
      : titlesAgree(member, candidate) && !areOthers(member, candidate),
  );
}

function saysSame(a: Candidate, b: Candidate): boolean {
  const places = (candidate: Candidate) =>
    (candidate.locations ?? []).map(({ text }) => text).join();
  return (
    comparable(a.title ?? "") === comparable(b.title ?? "") &&
    agree(comparable(a.company ?? ""), comparable(b.company ?? "")) &&
    agree(comparable(places(a)), comparable(places(b))) &&
    (a.ids.length === 0 || b.ids.length === 0 || a.ids.some((id) => b.ids.includes(id))) &&
    !areOthers(a, b)
  );
}

function agree(left: string, right: string): boolean {
  return left === "" || right === "" || left === right;
}

function titlesAgree(a: Candidate, b: Candidate): boolean {
  const [left, right] = [comparable(a.title ?? ""), comparable(b.title ?? "")];
  return left.includes(right) || right.includes(left);
}

function areOthers(a: Candidate, b: Candidate): boolean {
  const [left, right] = [a.urls.slice(0, 5), b.urls.slice(0, 5)];
  const relations = left.flatMap((one) => right.map((other) => compareAddresses(one, other)));
  return relations.includes("other") && !relations.includes("same");
}

/** A page whose sources each have one posting is about one posting, if their titles have a word in common. */
function joinSinglePosting(clusters: Cluster[]): Cluster[] {
  const all = clusters.flat();
  if (clusters.length < 2 || clusters.length > sources.length) return clusters;
  if (new Set(all.map(({ source }) => source)).size !== all.length) return clusters;
  const [first = [], ...rest] = clusters;
  const apart = rest.filter((cluster) => {
    const joins = cluster.every((candidate) =>
      first.every((member) => sharesWord(member, candidate) && !areOthers(member, candidate)),
    );
    if (joins) for (const candidate of cluster) first.push(candidate);
    return !joins;
  });
  return [first, ...apart];
}

function sharesWord(a: Candidate, b: Candidate): boolean {
  if (a.title === undefined || b.title === undefined) return true;
  const words = new Set(comparable(a.title).split(" "));
  return comparable(b.title)
    .split(" ")
    .some((word) => word.length > 2 && words.has(word));
}
