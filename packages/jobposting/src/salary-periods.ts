import { isSign, type Token } from "./salary-tokens.ts";
import {
  fillers,
  ordinalWords,
  overWords,
  paymentWords,
  periodAdjectives,
  periodUnits,
  perWords,
} from "./salary-words.ts";
import type { SalaryPeriod } from "./types.ts";

export interface PeriodAfter {
  period: SalaryPeriod;
  end: number;
}

/** The period that stands right behind an amount: "/h", "per year", "brutto im Monat", "(p.a.)". */
export function readPeriodAfter(tokens: readonly Token[], start: number): PeriodAfter | null {
  // "12 LPA" is lakhs a year, both in one word.
  const last = tokens[start - 1];
  if (last?.kind === "word" && last.text === "lpa") return { period: "year", end: start };
  for (let at = start; at < start + 5; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "number" || token.kind === "end") return null;
    const found = periodAt(tokens, at);
    if (found !== null) return found;
    const skipped =
      token.kind === "word"
        ? fillers.has(token.text) || perWords.has(token.text)
        : "(/,.['’".includes(token.text);
    if (!skipped) return null;
  }
  return null;
}

/** The period that is told nearest to an amount in its sentence; words behind it go first. */
export function readPeriodNear(
  tokens: readonly Token[],
  { start, end }: { start: number; end: number },
): SalaryPeriod | null {
  for (let at = end; at < end + 10; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "end") break;
    // Behind another amount stands that one's period; smaller numbers count hours and payments.
    if (token.kind === "number" && token.value > 100) break;
    const found = periodAt(tokens, at);
    if (found !== null) return found.period;
  }
  for (let at = start - 1; at >= Math.max(0, start - 10); at -= 1) {
    const token = tokens[at];
    if (token?.kind === "number") break;
    const found = periodAt(tokens, at);
    if (found !== null) return found.period;
  }
  return null;
}

function periodAt(tokens: readonly Token[], at: number): PeriodAfter | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  // "40 Stunden pro Woche", "14 times a year", "14x jährlich" tell no period of pay.
  const adjective = periodAdjectives.get(token.text);
  if (adjective !== undefined && !isOfTime(tokens, at - 1))
    return { period: adjective, end: at + 1 };
  const letter = tokens[at + 2];
  if (token.text === "p" && isSign(tokens[at + 1], ".") && letter?.kind === "word") {
    if (letter.text === "a") return { period: "year", end: at + 3 };
    if (letter.text === "m") return { period: "month", end: at + 3 };
  }
  const unit = periodUnits.get(token.text);
  const previous = tokens[at - 1];
  if (unit === undefined || previous === undefined) return null;
  const per = previous.kind === "word" && perWords.has(previous.text);
  if (!per && !isSign(previous, "/", "'", "’")) return null;
  return isOfTime(tokens, at - 2) ? null : { period: unit, end: at + 1 };
}

const timeWords = new Set(
  `hours hour h std stunden stunde heures horas hodin times time mal fois veces days tage jours dias dni tagen x pagas
   payments gehalter weeks hrs`.split(/\s+/u),
);

function isOfTime(tokens: readonly Token[], at: number): boolean {
  return [tokens[at], tokens[at - 1]].some(
    (token) => token?.kind === "word" && timeWords.has(token.text),
  );
}

/** How many monthly payments make the year, when the text round an amount says so: 12 to 16; null otherwise. */
export function readPayments(
  tokens: readonly Token[],
  { start, end }: { start: number; end: number },
): number | null {
  for (let at = Math.max(0, start - 12); at < Math.min(tokens.length, end + 30); at += 1) {
    const token = tokens[at];
    if (token?.kind !== "number" || (at >= start && at < end)) continue;
    if (token.value < 12 || token.value > 16 || token.value * 2 !== Math.round(token.value * 2))
      continue;
    if (isPayments(tokens, at)) return token.value;
  }
  return null;
}

function isPayments(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const over = (before?.kind === "word" || before?.kind === "sign") && overWords.has(before.text);
  const crossed =
    before !== undefined &&
    (before.kind === "word" || before.kind === "sign") &&
    ["x", "×", "*"].includes(before.text);
  let next = at + 1;
  let ordinal = false;
  for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
    const dot = token.kind === "sign" && token.text === ".";
    const ending =
      token.kind === "word" && ["th", "e", "eme", "er", "ter", "tes", "ten"].includes(token.text);
    if (!dot && !ending) break;
    ordinal = true;
    next += 1;
  }
  const word = tokens[next];
  if (crossed) return true;
  if (word?.kind === "sign" && word.text === "×") return true;
  if (word?.kind !== "word") return false;
  if (ordinal) return ordinalWords.has(word.text);
  return (
    paymentWords.has(word.text) ||
    (over && ["mois", "months", "mesi", "mesicu"].includes(word.text))
  );
}
