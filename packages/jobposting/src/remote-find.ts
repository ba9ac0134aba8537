import {
  afterDays,
  besideRemote,
  dayWords,
  denials,
  firmPhrases,
  homeDays,
  homeWords,
  negators,
  officeWords,
  optionWords,
  otherHybrids,
  otherRemotes,
  remoteCues,
  softeners,
  yearWords,
} from "./remote-words.ts";
import { foldLabel } from "./text-fold.ts";
import { findPhrases } from "./text-phrases.ts";
import type { RemoteKind } from "./types.ts";

const maxText = 100_000;

/** The parts of a sentence that were understood: "denied" is remote work that is ruled out. */
type Finding = RemoteKind | "denied" | "some" | "plain";

/** Strongest first: a denial outweighs everything, "fully remote" the mention of an office. */
const order: readonly [Finding, RemoteKind][] = [
  ["denied", "onsite"],
  ["remote", "remote"],
  ["hybrid", "hybrid"],
  ["onsite", "onsite"],
  ["plain", "remote"],
  ["some", "hybrid"],
];

/**
 * Where the work is done, as the prose says it. "3 days a week in the office" is hybrid, "no remote" is onsite;
 * "remote sensing", "remote teams" and the like say nothing. Null when nothing is said.
 */
export function findRemote(text: string): RemoteKind | null {
  const findings = new Set(
    text
      .slice(0, maxText)
      .split(/[\n;•|!?]|\.(?=\s|$)/u)
      .flatMap((sentence) => readSentence(foldLabel(sentence))),
  );
  return order.find(([finding]) => findings.has(finding))?.[1] ?? null;
}

function readSentence(folded: string): Finding[] {
  const words = folded.split(" ");
  const denied = isDenied(words);
  const firm = findPhrases(folded, firmPhrases);
  const days = readDays(words);
  if (days !== null) return days === "year" ? [] : [days];
  if (denied) return firm.includes("remote") ? [] : ["denied"];
  if (firm.length > 0) return firm;
  return readCues(words);
}

/** "No remote", "Homeoffice ist nicht möglich"; "not only remote" denies nothing. */
function isDenied(words: readonly string[]): boolean {
  return words.some((word, index) => {
    if (!remoteCues.has(word) && !remoteCues.has(`${word} ${words[index + 1]}`)) return false;
    if (otherRemotes.has(words[index + 1] ?? "")) return false;
    const before = words.slice(Math.max(0, index - 4), index);
    const negator = before.findLastIndex((other) => negators.has(other));
    if (negator >= 0 && !before.slice(negator + 1).some((other) => softeners.has(other)))
      return !before.slice(negator + 1).some((other) => officeWords.has(other));
    const after = words.slice(index + 1, index + 7);
    return after.some((other, at) => negators.has(other) && denials.has(after[at + 1] ?? ""));
  });
}

/**
 * "2 days a week from home": one to four days a week are hybrid, five in the office are not; days a year say nothing
 * ("year").
 */
function readDays(words: readonly string[]): RemoteKind | "year" | null {
  for (const [index, word] of words.entries()) {
    const count = dayWords.has(word) ? numberOf(words[index - 1] ?? "") : null;
    if (count === null || !afterDays.has(words[index + 1] ?? "")) continue;
    const near = words.slice(Math.max(0, index - 8), index + 10);
    const office = near.some((other) => officeWords.has(other));
    const home = near.some((other) => homeWords.has(other));
    if (!(office || home)) continue;
    if (near.some((other) => yearWords.has(other))) return "year";
    if (count < 5) return "hybrid";
    return office ? "onsite" : "remote";
  }
  return null;
}

function readCues(words: readonly string[]): Finding[] {
  return words.flatMap((word, index): Finding[] => {
    const next = words[index + 1] ?? "";
    if (["hybrid", "hybride", "hibrido"].includes(word))
      return words.length <= 6 && !otherHybrids.has(next) ? ["hybrid"] : [];
    if (homeDays.has(word) || homeDays.has(`${word} ${next}`)) return ["some"];
    if (["remoto", "remota"].includes(word)) return ["plain"];
    if (!["remote", "remotely"].includes(word) || otherRemotes.has(next)) return [];
    if (words.slice(index + 1, index + 3).some((other) => optionWords.has(other))) return ["some"];
    const beside = besideRemote.has(next) || besideRemote.has(words[index - 1] ?? "");
    return word === "remotely" || beside || words.length <= 6 ? ["plain"] : [];
  });
}

const numberWords: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ein: 1,
  einen: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
};

function numberOf(word: string): number | null {
  if (/^[1-5]$/u.test(word)) return Number(word);
  return numberWords[word] ?? null;
}
