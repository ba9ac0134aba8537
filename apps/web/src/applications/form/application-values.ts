import type { ApplicationItem } from "../../lib/stages.ts";
import { fromLocalInput, toLocalInput } from "../../lib/time.ts";
import type { RouterInputs } from "../../lib/trpc.ts";
import { isRemote } from "../search-params.ts";

type Patch = RouterInputs["applications"]["update"]["patch"];
type Period = NonNullable<NonNullable<Patch["salary"]>["period"]>;

/** The form's fields, as text; times are wall times in the person's zone. */
export type ApplicationValues = {
  title: string;
  company: string;
  url: string;
  location: string;
  remote: string;
  salaryMin: string;
  salaryMax: string;
  currency: string;
  period: string;
  source: string;
  tags: string[];
  notes: string;
  appliedAt: string;
  nextText: string;
  nextDueAt: string;
};

export const emptyApplication: ApplicationValues = {
  title: "",
  company: "",
  url: "",
  location: "",
  remote: "",
  salaryMin: "",
  salaryMax: "",
  currency: "",
  period: "",
  source: "",
  tags: [],
  notes: "",
  appliedAt: "",
  nextText: "",
  nextDueAt: "",
};

export const applicationLabels = {
  title: "Job title",
  company: "Company",
  url: "Link to the posting",
  location: "Location",
  remote: "Where you work",
  salaryMin: "Salary from",
  salaryMax: "Salary to",
  currency: "Currency",
  period: "Paid",
  source: "Where you found it",
  tags: "Tags",
  notes: "Notes",
  appliedAt: "Applied on",
  nextText: "Next step",
  nextDueAt: "Next step due",
} as const satisfies Record<keyof ApplicationValues, string>;

export const applicationFieldNames: readonly string[] = Object.keys(applicationLabels);

export function valuesOf(item: ApplicationItem, zone: string): ApplicationValues {
  return {
    title: item.title,
    company: item.company,
    url: item.url ?? "",
    location: item.location ?? "",
    remote: item.remote ?? "",
    salaryMin: item.salary.min === null ? "" : String(item.salary.min),
    salaryMax: item.salary.max === null ? "" : String(item.salary.max),
    currency: item.salary.currency ?? "",
    period: item.salary.period ?? "",
    source: item.source ?? "",
    tags: item.tags,
    notes: item.notes ?? "",
    appliedAt: toLocalInput(item.appliedAt, zone),
    nextText: item.nextAction.text ?? "",
    nextDueAt: toLocalInput(item.nextAction.dueAt, zone),
  };
}

/** The form's values as the server takes them. */
export function fieldsOf(values: ApplicationValues, zone: string) {
  return {
    title: values.title,
    company: values.company,
    url: values.url,
    location: values.location,
    remote: isRemote(values.remote) ? values.remote : null,
    salary: {
      min: amountOf(values.salaryMin),
      max: amountOf(values.salaryMax),
      currency: values.currency.trim() === "" ? null : values.currency.trim().toUpperCase(),
      period: isPeriod(values.period) ? values.period : null,
    },
    source: values.source,
    tags: values.tags,
    notes: values.notes,
    appliedAt: fromLocalInput(values.appliedAt, zone),
    nextAction: { text: values.nextText, dueAt: fromLocalInput(values.nextDueAt, zone) },
  } satisfies Patch;
}

/** Only what differs from where the edit began, so that two people's edits of different fields both hold. */
export function changedFields(
  values: ApplicationValues,
  start: ApplicationValues,
  zone: string,
): Patch {
  const fields = fieldsOf(values, zone);
  const changed = (...names: (keyof ApplicationValues)[]) =>
    names.some((name) => JSON.stringify(values[name]) !== JSON.stringify(start[name]));
  return {
    ...(changed("title") ? { title: fields.title } : {}),
    ...(changed("company") ? { company: fields.company } : {}),
    ...(changed("url") ? { url: fields.url } : {}),
    ...(changed("location") ? { location: fields.location } : {}),
    ...(changed("remote") ? { remote: fields.remote } : {}),
    ...(changed("salaryMin", "salaryMax", "currency", "period") ? { salary: fields.salary } : {}),
    ...(changed("source") ? { source: fields.source } : {}),
    ...(changed("tags") ? { tags: fields.tags } : {}),
    ...(changed("notes") ? { notes: fields.notes } : {}),
    ...(changed("appliedAt") ? { appliedAt: fields.appliedAt } : {}),
    ...(changed("nextText", "nextDueAt") ? { nextAction: fields.nextAction } : {}),
  };
}

const formNames: Record<string, keyof ApplicationValues> = {
  "salary.min": "salaryMin",
  "salary.max": "salaryMax",
  "salary.currency": "currency",
  "salary.period": "period",
  "nextAction.text": "nextText",
  "nextAction.dueAt": "nextDueAt",
};

/** The form's name of a field that the server refused. */
export function formFieldName(path: string): string {
  const own = path.replace(/^patch\./, "");
  return formNames[own] ?? (own.startsWith("tags.") ? "tags" : own);
}

/** What can be told before asking the server. */
export function checkApplication(values: ApplicationValues): Partial<Record<string, string>> {
  const wrong: Partial<Record<string, string>> = {};
  if (values.title.trim() === "") wrong.title = "Fill this in.";
  if (values.company.trim() === "") wrong.company = "Fill this in.";
  for (const name of ["salaryMin", "salaryMax"] as const)
    if (Number.isNaN(amountOf(values[name]))) wrong[name] = "Use a number such as 60000.";
  return wrong;
}

/** "60,000", "60 000" and "60000.50" as a number; null when empty, NaN when it is none. */
export function amountOf(text: string): number | null {
  const bare = text.replaceAll(/[\s',](?=\d{3}(\D|$))/gu, "").trim();
  if (bare === "") return null;
  return /^\d+([.,]\d{1,2})?$/.test(bare) ? Number(bare.replace(",", ".")) : Number.NaN;
}

function isPeriod(value: string): value is Period {
  return ["hour", "day", "week", "month", "year"].includes(value);
}
