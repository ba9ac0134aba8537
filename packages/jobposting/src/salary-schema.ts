import { likelyPeriod } from "./salary-settle.ts";
import { currencyCode, wageUnit } from "./salary-currencies.ts";
import { readSalary } from "./salary-text.ts";
import { unitPeriod } from "./salary-units.ts";
import type { Salary, SalaryPeriod } from "./types.ts";

/** What the outer object says for the inner one. */
interface Known {
  currency: string | null;
  period: SalaryPeriod | null;
}

const maxDepth = 4;

/**
 * schema.org's baseSalary or estimatedSalary in the shapes that pages give it: a number, a text, a MonetaryAmount with
 * a value, a range or a list of two, units by any name, a distribution, a list of these; and the boards' own
 * {min, max, currency, period}. Zero is unknown. Where the minimum lies above the maximum, the two contradict each
 * other: the smaller one stays as the minimum, which holds either way, unless a yearly minimum bears out the larger.
 */
export function salaryFromSchema(value: unknown, hints?: { currency?: unknown }): Salary | null {
  return read(value, { currency: currencyCode(hints?.currency), period: null }, 0);
}

function read(value: unknown, known: Known, depth: number): Salary | null {
  if (typeof value === "number") return finish({ min: value, max: value }, known, false);
  if (typeof value === "string") return readText(value, known);
  if (typeof value !== "object" || value === null || depth > maxDepth) return null;
  if (Array.isArray(value)) return readList(value, known, depth);
  return readObject(value, known, depth);
}

function readText(text: string, known: Known): Salary | null {
  const amount = plainNumber(text);
  if (amount !== null) return finish({ min: amount, max: amount }, known, false);
  return readSalary(text, known).salary;
}

/** [min, max], [max, min], or several salaries of which the first that says something counts. */
function readList(values: readonly unknown[], known: Known, depth: number): Salary | null {
  const amounts = values.map(plainNumber);
  const [first, second] = amounts;
  if (values.length === 2 && first != null && second != null)
    return finish({ min: Math.min(first, second), max: Math.max(first, second) }, known, false);
  for (const value of values.slice(0, 20)) {
    const salary = read(value, known, depth + 1);
    if (salary !== null) return salary;
  }
  return null;
}

const minKeys = [
  "minValue",
  "min",
  "minimum",
  "minPrice",
  "salary_minimum",
  "from",
  "low",
  "percentile10",
  "percentile25",
];
const maxKeys = [
  "maxValue",
  "max",
  "maximum",
  "maxPrice",
  "salary_maximum",
  "to",
  "high",
  "percentile90",
  "percentile75",
];
const exactKeys = ["value", "price", "amount", "median"];
const unitKeys = [
  "unitText",
  "unitCode",
  "period",
  "duration",
  "salary_period",
  "referenceQuantity",
  "interval",
  "unit",
];
const currencyKeys = [
  "currency",
  "priceCurrency",
  "salary_currency",
  "currencyCode",
  "salaryCurrency",
];

function readObject(value: object, outer: Known, depth: number): Salary | null {
  const known = {
    currency: firstOf(value, currencyKeys, (inner) => currencyCode(inner)) ?? outer.currency,
    period: firstOf(value, unitKeys, periodOf) ?? outer.period,
  };
  const min = firstOf(value, minKeys, plainNumber);
  const max = firstOf(value, maxKeys, plainNumber);
  const estimated = Object.hasOwn(value, "percentile10") || Object.hasOwn(value, "median");
  if ((min ?? 0) > 0 || (max ?? 0) > 0) {
    const yearly = firstOf(value, ["yearly_minimum", "salary_yearly_minimum"], plainNumber);
    return finish({ min, max }, known, estimated, yearly);
  }
  for (const key of exactKeys) {
    const salary = read(Reflect.get(value, key), known, depth + 1);
    if (salary !== null) return { ...salary, guessed: salary.guessed || estimated };
  }
  return null;
}

function periodOf(value: unknown): SalaryPeriod | null {
  if (typeof value !== "object" || value === null) return unitPeriod(value);
  return firstOf(value, ["unitText", "unitCode", "name"], unitPeriod);
}

function finish(
  amounts: { min: number | null; max: number | null },
  known: Known,
  estimated: boolean,
  yearlyMinimum: number | null = null,
): Salary | null {
  const range = order(usable(amounts.min), usable(amounts.max), yearlyMinimum, known.period);
  if (range === null) return null;
  const { min, max, doubtful } = range;
  const likely = likelyPeriod((max ?? min ?? 0) / wageUnit(known.currency));
  const period = known.period ?? likely;
  return {
    min,
    max,
    currency: known.currency,
    period,
    guessed: doubtful || estimated || (known.period === null && likely !== null),
  };
}

/** Brings the two ends into order where that is sure; see `salaryFromSchema`. Null when both are unknown. */
function order(
  min: number | null,
  max: number | null,
  yearlyMinimum: number | null,
  period: SalaryPeriod | null,
): { min: number | null; max: number | null; doubtful: boolean } | null {
  if (min === null && max === null) return null;
  if (min === null || max === null || min <= max) return { min, max, doubtful: false };
  // "45000 to 55": the second was meant in thousands.
  if (max < 1000 && max * 1000 >= min && max * 1000 <= min * 10)
    return { min, max: max * 1000, doubtful: true };
  const times = period === "month" ? 12 : 1;
  const borneOut =
    yearlyMinimum !== null && Math.abs(yearlyMinimum - min * times) <= min * times * 0.01;
  return { min: borneOut ? min : max, max: null, doubtful: true };
}

function usable(amount: number | null): number | null {
  if (amount === null || !(amount > 0) || amount > 999_999_999_999) return null;
  const rounded = Math.round(amount * 100) / 100;
  return rounded > 0 ? rounded : null;
}

/** A number, or a text that is nothing else. */
function plainNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string" || !/^\s*\d{1,12}(?:\.\d{1,6})?\s*$/u.test(value)) return null;
  return Number(value);
}

function firstOf<Value>(
  object: object,
  keys: readonly string[],
  readValue: (value: unknown) => Value | null,
): Value | null {
  for (const key of keys) {
    const value = readValue(Reflect.get(object, key));
    if (value !== null) return value;
  }
  return null;
}
