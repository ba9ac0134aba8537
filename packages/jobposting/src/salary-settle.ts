import type { Span } from "./salary-spans.ts";
import { currencyOfHints, wageUnit, type CurrencyHints } from "./salary-currencies.ts";
import { readPayments, readPeriodNear } from "./salary-periods.ts";
import type { Token } from "./salary-tokens.ts";
import type { Salary, SalaryPeriod } from "./types.ts";

export interface SalaryHints extends CurrencyHints {
  period: SalaryPeriod | null;
}

/** What a span of amounts says as a salary: its period and currency are sought round it; null when it is worth nothing. */
export function settle(tokens: readonly Token[], span: Span, hints: SalaryHints): Salary | null {
  const stated = span.period?.period ?? readPeriodNear(tokens, span) ?? hints.period;
  const currency = span.currency ?? currencyOfHints(hints);
  const min = positive(span.min);
  const max = positive(span.max);
  if (min === null && max === null) return null;
  const unit = wageUnit(currency?.code ?? null);
  const period = stated ?? likelyPeriod((max ?? min ?? 0) / unit);
  const payments = readPayments(tokens, span) ?? 12;
  const yearly = period === "month" && payments > 12;
  const factor = yearly ? payments : 1;
  return {
    min: round(min, factor),
    max: round(max, factor),
    currency: currency?.code ?? null,
    period: yearly ? "year" : period,
    guessed: (stated === null && period !== null) || currency?.guessed === true || span.swapped,
  };
}

/** What an amount is paid for where nobody says: `amount` in units of pay (see `wageUnit`). */
export function likelyPeriod(amount: number): SalaryPeriod | null {
  if (amount >= 13_000) return "year";
  if (amount >= 1000) return "month";
  return amount >= 5 && amount <= 200 ? "hour" : null;
}

const plausible: Record<SalaryPeriod, readonly [number, number]> = {
  hour: [3, 1000],
  day: [25, 5000],
  week: [80, 20_000],
  month: [200, 100_000],
  year: [3000, 5_000_000],
};

/** Whether somebody may be paid that much: guards prose, where other amounts stand beside pay. */
export function isPlausible({ min, max, currency, period }: Salary): boolean {
  if (period === null) return false;
  const [low, high] = plausible[period];
  const unit = wageUnit(currency);
  return [min, max].every(
    (amount) => amount === null || (amount / unit >= low && amount / unit <= high),
  );
}

const most = 999_999_999_999;

function positive(amount: number | null): number | null {
  return amount !== null && amount > 0 && amount <= most ? amount : null;
}

function round(amount: number | null, factor: number): number | null {
  return amount === null ? null : positive(Math.round(amount * factor * 100) / 100);
}
