import { amountOf } from "../../applications/form/application-values.ts";
import { periodNames, remoteNames } from "../../lib/format.ts";
import { isKeyOf, type JobFields, type JobPatch, typeNames } from "../job-item.ts";

/** The form's fields, as text; days are days in the person's zone. */
export type JobValues = {
  title: string;
  company: string;
  url: string;
  places: string[];
  /** Where each place is, as far as it was read: "text, city, country" parted by tabs. */
  placeFacts: string[];
  remote: string;
  types: string[];
  postedAt: string;
  validThrough: string;
  salaryMin: string;
  salaryMax: string;
  currency: string;
  period: string;
  equityMin: string;
  equityMax: string;
  language: string;
  skills: string[];
  description: string;
  /** The description as it was read, which goes along while the text is as it was. */
  descriptionHtml: string;
  notes: string;
};

export const emptyJob: JobValues = {
  title: "",
  company: "",
  url: "",
  places: [],
  placeFacts: [],
  remote: "",
  types: [],
  postedAt: "",
  validThrough: "",
  salaryMin: "",
  salaryMax: "",
  currency: "",
  period: "",
  equityMin: "",
  equityMax: "",
  language: "",
  skills: [],
  description: "",
  descriptionHtml: "",
  notes: "",
};

export const jobLabels = {
  title: "Job title",
  company: "Company",
  url: "Link to the posting",
  places: "Places",
  remote: "Where you work",
  types: "Kind of employment",
  postedAt: "Posted on",
  validThrough: "Open until",
  salaryMin: "Salary from",
  salaryMax: "Salary to",
  currency: "Currency",
  period: "Paid",
  equityMin: "Equity from, %",
  equityMax: "Equity to, %",
  language: "Language",
  skills: "Skills it asks for",
  description: "Description",
  notes: "Your notes",
} as const satisfies Record<Exclude<keyof JobValues, "placeFacts" | "descriptionHtml">, string>;

export const jobFieldNames: readonly string[] = Object.keys(jobLabels);

type Known = Omit<JobFields, "skills"> & {
  url: string | null;
  notes: string | null;
  skills: readonly (string | { name: string })[];
};

/** A job, read or kept, as the form shows it. */
export function valuesOf(job: Known, zone: string): JobValues {
  const amount = (value: number | null | undefined) => (value == null ? "" : String(value));
  return {
    title: job.title,
    company: job.company,
    url: job.url ?? "",
    places: job.locations.map(({ text }) => text),
    placeFacts: job.locations.map(({ text, city, country }) =>
      [text, city ?? "", country ?? ""].join("\t"),
    ),
    remote: job.remote ?? "",
    types: job.employmentTypes,
    postedAt: dayOf(job.postedAt, zone),
    validThrough: dayOf(job.validThrough, zone),
    salaryMin: amount(job.salary?.min),
    salaryMax: amount(job.salary?.max),
    currency: job.salary?.currency ?? "",
    period: job.salary?.period ?? "",
    equityMin: amount(job.equity?.min),
    equityMax: amount(job.equity?.max),
    language: job.language ?? "",
    skills: job.skills.map((skill) => (typeof skill === "string" ? skill : skill.name)),
    description: job.descriptionText,
    descriptionHtml: job.descriptionHtml,
    notes: job.notes ?? "",
  };
}

const groups = {
  title: ["title"],
  company: ["company"],
  url: ["url"],
  locations: ["places"],
  remote: ["remote"],
  employmentTypes: ["types"],
  postedAt: ["postedAt"],
  validThrough: ["validThrough"],
  salary: ["salaryMin", "salaryMax", "currency", "period"],
  equity: ["equityMin", "equityMax"],
  language: ["language"],
  skills: ["skills"],
  descriptionText: ["description"],
  notes: ["notes"],
} as const satisfies Partial<Record<keyof JobPatch, readonly (keyof JobValues)[]>>;

/** The job's fields that the form holds, each with the form's own fields that make it up. */
export type JobField = keyof typeof groups;

/** The job's fields whose values differ. */
export function changedNames(values: JobValues, start: JobValues): JobField[] {
  return fieldNames.filter((name) =>
    groups[name].some((part) => JSON.stringify(values[part]) !== JSON.stringify(start[part])),
  );
}

const fieldNames = Object.keys(groups).filter((name): name is JobField => name in groups);

/** Only what differs from where the edit began, as the server takes it. */
export function changedFields(values: JobValues, start: JobValues): JobPatch {
  const changed = new Set<string>(changedNames(values, start));
  return Object.fromEntries(Object.entries(fieldsOf(values)).filter(([name]) => changed.has(name)));
}

/** The whole form as the server takes it. `guessed`: the salary is as it was guessed. */
export function fieldsOf(values: JobValues, guessed = false) {
  const facts = new Map(values.placeFacts.map((fact) => [fact.split("\t")[0], fact.split("\t")]));
  const amounts = [values.salaryMin, values.salaryMax].map(amountOf);
  const shares = [values.equityMin, values.equityMax].map(shareOf);
  return {
    title: values.title,
    company: values.company,
    url: values.url,
    locations: values.places.map((text) => {
      const [, city = "", country = ""] = facts.get(text) ?? [];
      return { text, city: city || null, country: country || null };
    }),
    remote: isKeyOf(remoteNames, values.remote) ? values.remote : null,
    employmentTypes: values.types.filter((type) => isKeyOf(typeNames, type)),
    postedAt: values.postedAt || null,
    validThrough: values.validThrough || null,
    salary:
      amounts.every((amount) => amount === null) && values.currency.trim() === ""
        ? null
        : {
            min: amounts[0] ?? null,
            max: amounts[1] ?? null,
            currency: values.currency.trim().toUpperCase() || null,
            period: isKeyOf(periodNames, values.period) ? values.period : null,
            guessed,
          },
    equity: shares.every((share) => share === null)
      ? null
      : { min: shares[0] ?? null, max: shares[1] ?? null },
    language: values.language || null,
    skills: values.skills,
    descriptionText: values.description,
    notes: values.notes,
  } satisfies JobPatch;
}

/** What can be told before asking the server; nothing is a must, a job may be completed later. */
export function checkJob(values: JobValues): Partial<Record<string, string>> {
  const wrong: Partial<Record<string, string>> = {};
  for (const name of ["salaryMin", "salaryMax"] as const)
    if (Number.isNaN(amountOf(values[name]))) wrong[name] = "Use a number such as 60000.";
  for (const name of ["equityMin", "equityMax"] as const)
    if (Number.isNaN(shareOf(values[name]))) wrong[name] = "Use a percentage such as 0.5.";
  if (values.title.trim() === "" && values.company.trim() === "" && values.url.trim() === "")
    wrong.title = "Give a title, a company or a link.";
  return wrong;
}

/** "0.125" and "0,125" as a number; null when empty, NaN when it is none. Shares are small: a comma parts no thousands. */
export function shareOf(text: string): number | null {
  const bare = text.trim();
  if (bare === "") return null;
  return /^\d+([.,]\d{1,4})?$/.test(bare) ? Number(bare.replace(",", ".")) : Number.NaN;
}

/** The form's name of a field that the server refused. */
export function formFieldName(path: string): string {
  const own = path.replace(/^patch\./, "");
  const [head = "", tail = ""] = own.split(".");
  return formNames[own] ?? formNames[head] ?? (head === "salary" ? "salaryMin" : own || tail);
}

const formNames: Record<string, string> = {
  "salary.min": "salaryMin",
  "salary.max": "salaryMax",
  "salary.currency": "currency",
  "salary.period": "period",
  "equity.min": "equityMin",
  "equity.max": "equityMax",
  equity: "equityMin",
  locations: "places",
  employmentTypes: "types",
  descriptionText: "description",
  descriptionHtml: "description",
  skills: "skills",
};

/** The day of a date the job gives, in the person's zone. */
function dayOf(dayOrInstant: string | null, zone: string): string {
  if (dayOrInstant === null) return "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(dayOrInstant)) return dayOrInstant;
  return Temporal.Instant.from(dayOrInstant).toZonedDateTimeISO(zone).toPlainDate().toString();
}
