import { isKeyOf, type JobDraft, type JobPreview } from "../job-item.ts";
import { changedNames, type JobField, type JobValues } from "./job-values.ts";
import type { Origins } from "./origin.tsx";

/** The fields whose origin is kept, each with the form's field that shows it. */
export const originFields = {
  title: "title",
  company: "company",
  locations: "locations",
  remote: "remote",
  employmentTypes: "employmentTypes",
  postedAt: "postedAt",
  validThrough: "validThrough",
  salary: "salary",
  equity: "equity",
  language: "language",
  descriptionHtml: "descriptionText",
  descriptionText: "descriptionText",
} as const satisfies Record<keyof NonNullable<JobDraft["provenance"]>, JobField>;

interface Read {
  provenance: JobPreview["provenance"];
  salary: { guessed: boolean } | null;
}

/** Where the form's values came from; those that were changed since have no origin but the person. */
export function originsOf(read: Read, values: JobValues, start: JobValues): Origins {
  const changed = new Set(changedNames(values, start));
  const origins: Origins = {};
  for (const [name, { source, guessed }] of Object.entries(read.provenance)) {
    if (!isKeyOf(originFields, name) || source === "typed") continue;
    const field = originFields[name];
    if (changed.has(field)) continue;
    origins[field] = guessed || origins[field] === "guessed" ? "guessed" : "page";
  }
  if (read.salary?.guessed === true && !changed.has("salary")) origins.salary = "guessed";
  return origins;
}
