import { readSpans, type Span } from "./salary-spans.ts";
import { readHints } from "./salary-currencies.ts";
import { notPayWords } from "./salary-context.ts";
import { listedEquity } from "./salary-equity.ts";
import { settle } from "./salary-settle.ts";
import { readTokens, type Token } from "./salary-tokens.ts";
import type { Equity, Salary, SalaryPeriod } from "./types.ts";

const maxText = 2000;

/** What is known of a salary beside its text. A currency here settles "$" and amounts without any. */
export interface SalaryTextHints {
  currency?: string | null;
  country?: string | null;
  period?: SalaryPeriod | null;
}

/**
 * Reads a text that is a salary, such as "$130k – $200k • 0.15% – 0.8%" or "ab 52.000 EUR p.a.". Amounts are in major
 * units; one amount is both ends of its range, "from" and "up to" leave one end open. A monthly amount that is paid 13
 * or 14 times is told by the year. `guessed` says that the currency or the period is assumed. Equity is in percent.
 */
export function readSalary(
  text: string,
  hints?: SalaryTextHints,
): { salary: Salary | null; equity: Equity | null } {
  const tokens = readTokens(text.slice(0, maxText));
  const known = { ...readHints(hints), period: hints?.period ?? null };
  const spans = readSpans(tokens, known);
  const pay = spans.filter((span) => !span.percent && isPay(tokens, span));
  const strong = pay.filter(
    (span) => span.currency !== null || span.times > 1 || span.period !== null,
  );
  const bare = pay.filter((span) => isBare(span, known.currency !== null || known.period !== null));
  const salaries = [...strong, ...bare].map((span) => settle(tokens, span, known));
  const equities = spans.map((span) => listedEquity(tokens, span));
  return {
    salary: salaries.find((salary) => salary !== null) ?? null,
    equity: equities.find((equity) => equity !== null) ?? null,
  };
}

/** "plus 10,000 bonus" is no salary. */
function isPay(tokens: readonly Token[], span: Span): boolean {
  const next = tokens[span.end];
  return !(next?.kind === "word" && notPayWords.has(next.text));
}

/** Amounts without currency, multiplier or period: large enough to be pay, and not years. */
function isBare(span: Span, hinted: boolean): boolean {
  const amount = span.max ?? span.min ?? 0;
  if (span.currency !== null || span.times > 1) return false;
  if (span.plainDigits === 4 && amount >= 1900 && amount <= 2100 && !hinted) return false;
  return hinted || amount >= 500;
}
