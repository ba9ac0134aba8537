import { amountOf } from "../../applications/form/application-values.ts";
import { periodNames, remoteNames } from "../../lib/format.ts";
import type { RouterInputs } from "../../lib/trpc.ts";
import { isKeyOf, type JobProfile, levelNames, typeNames } from "../job-item.ts";

type ProfilePatch = RouterInputs["jobs"]["profile"]["update"];

/** What somebody looks for, as the form holds it. */
export type WishValues = {
  titles: string[];
  level: string;
  locations: string[];
  remote: string[];
  languages: string[];
  types: string[];
  salaryMin: string;
  currency: string;
  period: string;
  hideUnknownPay: boolean;
};

export const wishFieldNames: readonly string[] = [
  "titles",
  "level",
  "locations",
  "remote",
  "languages",
  "types",
  "salaryMin",
  "currency",
  "period",
  "hideUnknownPay",
];

export function wishesOf(profile: JobProfile): WishValues {
  const { salary } = profile;
  return {
    titles: profile.titles,
    level: profile.level ?? "",
    locations: profile.locations,
    remote: profile.remote,
    languages: profile.languages,
    types: profile.employmentTypes,
    salaryMin: salary.min === null ? "" : String(salary.min),
    currency: salary.currency ?? "",
    period: salary.period ?? "",
    hideUnknownPay: profile.hideUnknownPay,
  };
}

/** The form as the server takes it. */
export function profileOf(values: WishValues): ProfilePatch {
  return {
    titles: values.titles,
    level: isKeyOf(levelNames, values.level) ? values.level : null,
    locations: values.locations,
    remote: values.remote.filter((kind) => isKeyOf(remoteNames, kind)),
    languages: values.languages,
    employmentTypes: values.types.filter((type) => isKeyOf(typeNames, type)),
    salary: {
      min: amountOf(values.salaryMin),
      currency: values.currency.trim().toUpperCase() || null,
      period: isKeyOf(periodNames, values.period) ? values.period : null,
    },
    hideUnknownPay: values.hideUnknownPay,
  };
}

/** What can be told before asking the server. */
export function checkWishes(values: WishValues): Partial<Record<string, string>> {
  const wrong: Partial<Record<string, string>> = {};
  const amount = amountOf(values.salaryMin);
  if (Number.isNaN(amount)) wrong.salaryMin = "Use a number such as 60000.";
  else if (amount !== null && values.currency.trim() === "")
    wrong.currency = "Say in which currency, such as EUR.";
  return wrong;
}

/** The form's name of a field that the server refused. */
export function wishFieldName(path: string): string {
  const names: Record<string, string> = {
    "salary.min": "salaryMin",
    "salary.currency": "currency",
    "salary.period": "period",
    employmentTypes: "types",
  };
  const [head = ""] = path.split(".");
  return names[path] ?? names[head] ?? head;
}
