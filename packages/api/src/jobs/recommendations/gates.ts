import { toYearly } from "@huntboard/jobposting";
import { type Gate, gates } from "../vocabulary.ts";
import { placeMatcher } from "./places.ts";
import type { ScoredJob, Wishes } from "./score-types.ts";

/** Why jobs are hidden, in words for a person who sees how many there are. */
export const gateTexts = {
  blocked_company: "From companies that you blocked",
  dismissed: "Dismissed by you",
  already_applied: "Already among your applications",
  closed: "No longer open",
  employment_type: "Another kind of employment than you want",
  location: "In other places than you want",
  remote: "Another way of working than you want",
  language: "In a language that is not among yours",
  salary: "Paid less than you want, or hidden because the pay is not stated",
} as const satisfies Record<Gate, string>;

/** Makes the test of what a person never wants to be shown: the first gate that a job does not pass, in their fixed order. */
export function createGates(wishes: Wishes): (job: ScoredJob) => Gate | null {
  const isWantedPlace = placeMatcher(wishes.locations);
  const floor = yearlyFloor(wishes);
  // What a job does not say passes; the person can still see for themselves.
  const closed: Record<Gate, (job: ScoredJob) => boolean> = {
    blocked_company: (job) => job.companyBlocked,
    dismissed: (job) => job.triage === "dismissed",
    already_applied: (job) => job.hasApplication,
    closed: (job) => job.closed,
    employment_type: (job) => excludes(wishes.employmentTypes, job.employmentTypes),
    location: (job) =>
      wishes.locations.length > 0 &&
      job.remote !== "remote" &&
      job.locations.length > 0 &&
      !job.locations.some(isWantedPlace),
    remote: (job) => excludes(wishes.remote, job.remote === null ? [] : [job.remote]),
    language: (job) => excludes(wishes.languages, job.language === null ? [] : [job.language]),
    salary: (job) => {
      const pay = comparablePay(job, floor);
      return pay === null ? wishes.hideUnknownPay : floor !== null && pay < floor.amount;
    },
  };
  return (job) => gates.find((gate) => closed[gate](job)) ?? null;
}

function excludes<Value>(wanted: readonly Value[], stated: readonly Value[]): boolean {
  return wanted.length > 0 && stated.length > 0 && !stated.some((value) => wanted.includes(value));
}

/** Yearly, in the person's currency. */
export interface PayFloor {
  amount: number;
  currency: string;
}

/** The least that a person wants to be paid; null while it is not said completely. */
export function yearlyFloor({ salary }: Wishes): PayFloor | null {
  const { min, currency, period } = salary;
  if (min === null || currency === null) return null;
  const yearly = toYearly({ min, max: null, period: period ?? "year" });
  return yearly?.min == null ? null : { amount: yearly.min, currency };
}

/** The most that a job says it pays a year, where that can be compared: an amount in another currency is as good as unknown. */
export function comparablePay(job: ScoredJob, floor: PayFloor | null): number | null {
  if (job.salary === null) return null;
  const yearly = toYearly(job.salary);
  const pay = yearly?.max ?? yearly?.min ?? null;
  if (floor === null || pay === null) return pay;
  return job.salary.currency === floor.currency ? pay : null;
}
