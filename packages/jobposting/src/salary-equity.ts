import type { Span } from "./salary-spans.ts";
import { equityWords } from "./salary-context.ts";
import { isSign, type Token } from "./salary-tokens.ts";
import type { Equity } from "./types.ts";

const separators = ["•", "|", "·", ";", ",", "+", "&", "(", ")", "/"];

/** Nobody lists a larger share without saying what it is of: "100 %" is a workload. */
const mostListed = 20;

/** The share of the company that a span of percentages is, by a word for shares beside it; null when it is none. */
export function namedEquity(tokens: readonly Token[], span: Span): Equity | null {
  const near = [-1, -2, -3].map((step) => tokens[span.start + step]);
  const behind = [0, 1, 2].map((step) => tokens[span.end + step]);
  const named = [...near, ...behind].some(
    (token) => token?.kind === "word" && equityWords.has(token.text),
  );
  return named ? shareOf(span) : null;
}

/** As `namedEquity`, and a percentage that stands alone between separators: not "10% bonus", not "80% remote". */
export function listedEquity(tokens: readonly Token[], span: Span): Equity | null {
  const alone = [tokens[span.start - 1], tokens[span.end]].every(
    (token) => token === undefined || token.kind === "end" || isSign(token, ...separators),
  );
  const small = Math.max(span.min ?? 0, span.max ?? 0) <= mostListed;
  return alone && small ? shareOf(span) : namedEquity(tokens, span);
}

function shareOf({ min, max, percent }: Span): Equity | null {
  const most = Math.max(min ?? 0, max ?? 0);
  return percent && most > 0 && most <= 100 ? { min, max } : null;
}
