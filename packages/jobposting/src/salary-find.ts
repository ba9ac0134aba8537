import { readSpans, type Span } from "./salary-spans.ts";
import { additionWords, notPayWords, otherWords, payWords } from "./salary-context.ts";
import { readHints, wageUnit } from "./salary-currencies.ts";
import { namedEquity } from "./salary-equity.ts";
import { isPlausible, settle, type SalaryHints } from "./salary-settle.ts";
import { isSign, readTokens, type Token } from "./salary-tokens.ts";
import type { Equity, Salary, SalaryPeriod } from "./types.ts";

const maxText = 200_000;

/**
 * The salary and the share of the company that a posting's prose tells. The salary is always `guessed`: the amount that
 * is most clearly pay, by the words round it, its period and its size; the first among equals. Not turnover, funding,
 * budgets, bonuses, head counts, years or telephone numbers.
 */
export function findSalary(
  text: string,
  hints?: { currency?: string | null; country?: string | null; period?: SalaryPeriod | null },
): { salary: Salary | null; equity: Equity | null } {
  const tokens = readTokens(text.slice(0, maxText));
  const known = { ...readHints(hints), period: null };
  let best: { salary: Salary; score: number } | null = null;
  const spans = readSpans(tokens, known);
  let before: Span | null = null;
  for (const span of spans) {
    const found = judge(tokens, span, known);
    if (found === null || (before !== null && explains(tokens, before, span))) continue;
    before = span;
    if (best === null || found.score > best.score) best = found;
  }
  const equities = spans.map((span) => namedEquity(tokens, span));
  return {
    salary: best === null ? null : { ...best.salary, guessed: true },
    equity: equities.find((equity) => equity !== null) ?? null,
  };
}

/** Points for what speaks for pay; below three it is not taken. */
function judge(
  tokens: readonly Token[],
  span: Span,
  hints: SalaryHints,
): { salary: Salary; score: number } | null {
  const marked = span.currency !== null || span.times === 1000;
  if (span.percent || (span.times >= 1_000_000 && span.times !== 10_000_000)) return null;
  if (span.plainDigits !== null && span.plainDigits < 5 && !marked) return null;
  const salary = settle(tokens, span, hints);
  if (salary === null || !isPlausible(salary)) return null;
  const cue = context(tokens, span);
  if (cue === "other") return null;
  const score =
    (span.currency === null ? 0 : 1) +
    (span.period === null ? 0 : 2) +
    (span.range ? 1 : 0) +
    (isYearlyRange(span, salary) ? 1 : 0) +
    (salary.period === "year" || salary.period === "month" ? 0.5 : 0) +
    (cue === "pay" ? 3 : 0);
  return marked && score >= 3
    ? { salary, score }
    : cue === "pay" && score >= 4
      ? { salary, score }
      : null;
}

/** Two amounts with a currency that are a year's pay by their size and their distance, words or no words. */
function isYearlyRange({ range, currency }: Span, { min, max, period }: Salary): boolean {
  if (!range || currency === null || period !== "year" || min === null || max === null)
    return false;
  return max <= min * 3 && max / wageUnit(currency.code) <= 1_000_000;
}

/** "€60,000 (about €5,000 a month, 14 times)": what stands in brackets behind an amount only explains it. */
function explains(tokens: readonly Token[], before: Span, span: Span): boolean {
  const between = tokens.slice(before.end, Math.min(span.start, before.end + reach));
  const opened = between.findLastIndex((token) => token.kind === "sign" && token.text === "(");
  return (
    opened !== -1 &&
    span.start <= before.end + reach &&
    !between.slice(0, opened).some((token, at) => token.kind === "end" || isStop(between, at)) &&
    !between.slice(opened).some((token) => token.kind === "sign" && token.text === ")")
  );
}

const reach = 8;

/** The second halves of the characters for money bags, banknotes and coins. */
const moneySigns = ["\uDCB0", "\uDCB5", "\uDCB6", "\uDCB7", "\uDCB8", "\uDE99"];

/** The nearest telling word in the amount's sentence; words before count as nearer than words behind. */
function context(tokens: readonly Token[], { start, end }: Span): "pay" | "other" | null {
  let pay = Number.POSITIVE_INFINITY;
  let other = Number.POSITIVE_INFINITY;
  const weigh = (token: Token | undefined, distance: number) => {
    if (isSign(token, ...moneySigns)) pay = Math.min(pay, distance);
    if (token?.kind !== "word") return;
    if (payWords.has(token.text)) pay = Math.min(pay, distance);
    if (otherWords.has(token.text)) other = Math.min(other, distance);
  };
  const next = tokens[end];
  if (next?.kind === "word" && notPayWords.has(next.text)) return "other";
  let ends = 0;
  for (let step = 1; step <= reach + 4; step += 1) {
    const token = tokens[start - step];
    if (token?.kind === "end") ends += 1;
    if (ends > 1 || isStop(tokens, start - step)) break;
    weigh(token, step);
  }
  for (let step = 0; step < reach; step += 1) {
    const token = tokens[end + step];
    if (token?.kind === "end" || isStop(tokens, end + step) || isSign(token, "+", ",", "&")) break;
    if (token?.kind === "word" && additionWords.has(token.text)) break;
    weigh(token, step + 1.5);
  }
  if (pay === Number.POSITIVE_INFINITY && other === Number.POSITIVE_INFINITY) return null;
  return pay <= other ? "pay" : "other";
}

/** The end of a sentence: a full stop before a capital. */
function isStop(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind !== "sign" || !"!?;•".includes(token.text)) {
    const before = tokens[at - 1];
    return (
      token?.kind === "sign" &&
      token.text === "." &&
      next?.kind === "word" &&
      next.at > token.to &&
      /^\p{Lu}/u.test(next.raw) &&
      before?.kind === "word" &&
      before.text.length > 3
    );
  }
  return true;
}
