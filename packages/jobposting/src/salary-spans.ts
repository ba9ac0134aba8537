import { readAmount, type Amount } from "./salary-amount.ts";
import type { Currency, CurrencyHints } from "./salary-currencies.ts";
import { readPeriodAfter, type PeriodAfter } from "./salary-periods.ts";
import { isSign, type Token } from "./salary-tokens.ts";
import {
  betweenWords,
  farMinWords,
  fillers,
  maxWords,
  minWords,
  nearWords,
  rangeWords,
} from "./salary-words.ts";

/** One amount or a range, as the text says it. */
export interface Span {
  min: number | null;
  max: number | null;
  currency: Currency | null;
  percent: boolean;
  /** A thousand, a lakh, a million was said. */
  times: number;
  /** Both amounts as written stood the wrong way round. */
  swapped: boolean;
  range: boolean;
  /** Digits without any separator and sign: a year, a postcode, a count as well as an amount. */
  plainDigits: number | null;
  period: PeriodAfter | null;
  start: number;
  end: number;
}

/** Everything in a text that may be money or a share, from left to right. */
export function readSpans(tokens: readonly Token[], hints: CurrencyHints): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < tokens.length;) {
    const amount = readAmount(tokens, index, spans.at(-1)?.end ?? 0, hints);
    if (amount === null) index += 1;
    else {
      const span = readRange(tokens, amount, hints);
      spans.push(span);
      index = span.end;
    }
  }
  return spans;
}

function readRange(tokens: readonly Token[], first: Amount, hints: CurrencyHints): Span {
  const firstPeriod = readPeriodAfter(tokens, first.end);
  const open = bound(tokens, first);
  const pastPeriod = firstPeriod === null ? undefined : skipStop(tokens, firstPeriod.end);
  for (const end of [first.end, pastPeriod, skipFillers(tokens, first.end)]) {
    const second = end === undefined ? null : secondAmount(tokens, first, end, hints);
    if (second !== null) {
      const period = readPeriodAfter(tokens, second.end) ?? firstPeriod;
      return spanOf(first, second, period);
    }
  }
  const span = {
    currency: first.currency,
    percent: first.percent,
    times: first.times,
    swapped: false,
    range: false,
    plainDigits: first.plainDigits,
    period: firstPeriod,
    start: first.start,
    end: first.end,
  };
  if (open === "min") return { ...span, min: first.value, max: null };
  if (open === "max") return { ...span, min: null, max: first.value };
  return { ...span, min: first.value, max: first.value };
}

/** The second amount of a range after a dash or a word; "and" needs a "between". */
function secondAmount(
  tokens: readonly Token[],
  first: Amount,
  end: number,
  hints: CurrencyHints,
): Amount | null {
  const separator = tokens[end];
  let at = end + 1;
  if (separator?.kind === "word") {
    if (!rangeWords.has(separator.text)) return null;
    if (
      ["und", "and", "et", "y", "e", "i", "a"].includes(separator.text) &&
      !between(tokens, first.start)
    ) {
      if (separator.text !== "a") return null;
    }
    const more = tokens[at];
    if (more?.kind === "word" && ["zu", "up", "to"].includes(more.text)) at += 1;
  } else if (isSign(separator, "-")) {
    if (isSign(tokens[at], "-")) at += 1;
  } else return null;
  for (let skip = at; skip <= at + 2; skip += 1) {
    const amount = readAmount(tokens, skip, end + 1, hints);
    if (amount !== null) return amount.start <= at || skip === at ? joins(first, amount) : null;
  }
  return null;
}

/** Two amounts of one range: same currency, same kind; "45–55k" and "45.000–55k" mean thousands both. */
function joins(first: Amount, second: Amount): Amount | null {
  if (first.percent !== second.percent && !second.percent) return null;
  if (
    first.currency !== null &&
    second.currency !== null &&
    first.currency.code !== second.currency.code
  )
    return first.currency.guessed || second.currency.guessed ? second : null;
  return second;
}

function spanOf(first: Amount, second: Amount, period: PeriodAfter | null): Span {
  let [low, high] = [first.value, second.value];
  if (first.times === 1 && second.times > 1 && low < 1000 && low <= high) low *= second.times;
  if (second.times === 1 && first.times > 1 && high < 1000 && high * first.times >= low)
    high *= first.times;
  const swapped = low > high && high > 0;
  const certain = [first.currency, second.currency].find(
    (currency) => currency !== null && !currency.guessed,
  );
  return {
    min: swapped ? high : low,
    max: swapped ? low : high,
    currency: certain ?? first.currency ?? second.currency,
    percent: second.percent,
    times: Math.max(first.times, second.times),
    swapped,
    range: true,
    plainDigits:
      first.plainDigits !== null && second.plainDigits !== null
        ? Math.max(first.plainDigits, second.plainDigits)
        : null,
    period,
    start: first.start,
    end: second.end,
  };
}

/** "from", "ab", "100k+": only the lower end is known; "up to", "bis zu": only the upper. */
function bound(tokens: readonly Token[], { start, open }: Amount): "min" | "max" | null {
  if (open) return "min";
  for (let at = start - 1; at >= Math.max(0, start - 8); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "number" || token.kind === "end") break;
    const distance = start - at;
    if (token.kind === "sign") {
      if (distance < 3 && [">", "≥"].includes(token.text)) return "min";
      if (distance < 3 && ["<", "≤"].includes(token.text)) return "max";
      if (!["=", ":", "'", "’", "."].includes(token.text)) break;
    } else if (farMinWords.has(token.text)) return "min";
    else if (distance < (nearWords.has(token.text) ? 3 : 5)) {
      if (maxWords.has(token.text)) return "max";
      if (minWords.has(token.text)) return "min";
    }
  }
  return null;
}

function between(tokens: readonly Token[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 3); at -= 1) {
    const token = tokens[at];
    if (token?.kind === "word" && betweenWords.has(token.text)) return true;
  }
  return false;
}

/** Past the full stop of "hr." */
function skipStop(tokens: readonly Token[], at: number): number {
  return isSign(tokens[at], ".") ? at + 1 : at;
}

function skipFillers(tokens: readonly Token[], start: number): number {
  let at = start;
  for (
    let token = tokens[at];
    token?.kind === "word" && fillers.has(token.text);
    token = tokens[at]
  )
    at += 1;
  return at;
}
