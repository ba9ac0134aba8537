import { uiLocale } from "./locale.ts";
import type { ApplicationItem } from "./stages.ts";

export const remoteNames = { onsite: "On site", hybrid: "Hybrid", remote: "Remote" } as const;
export const periodNames = {
  hour: "per hour",
  day: "per day",
  week: "per week",
  month: "per month",
  year: "per year",
} as const;
export const documentKindNames = {
  cv: "CV",
  cover_letter: "Cover letter",
  portfolio: "Portfolio",
  certificate: "Certificate",
  other: "Other",
} as const;

/** "€60,000–72,000 per year"; null when nothing is known. Amounts are major units. */
export function salaryText(salary: ApplicationItem["salary"], locale = uiLocale): string | null {
  const { min, max, currency, period } = salary;
  const known = [min, max].filter((amount) => amount !== null);
  if (known.length === 0) return null;
  const format = new Intl.NumberFormat(locale, {
    maximumFractionDigits: known.every(Number.isInteger) ? 0 : 2,
    ...(currency ? { style: "currency", currency } : {}),
  });
  const amount =
    min !== null && max !== null && min !== max
      ? format.formatRange(min, max)
      : `${min === null ? "up to " : max === null ? "from " : ""}${format.format(known[0] ?? 0)}`;
  return period ? `${amount} ${periodNames[period]}` : amount;
}

/** Bytes as "34 KB" or "1.2 MB". */
export function sizeText(bytes: number, locale = uiLocale): string {
  const mega = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: mega ? "megabyte" : "kilobyte",
    maximumFractionDigits: mega ? 1 : 0,
  }).format(mega ? bytes / 1_000_000 : Math.max(1, bytes / 1000));
}

/** "1 application", "3 applications". */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat(uiLocale).format(count)} ${count === 1 ? one : many}`;
}

/** The host of an address, without www; the address itself when it is not one. */
export function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, "") || url;
}
