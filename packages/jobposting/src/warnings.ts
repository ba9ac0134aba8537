import type { MergedJob } from "./finish-job.ts";
import type { Job, JobField, Provenance, Source, Warning } from "./types.ts";

const sourceNames: Readonly<Record<Source, string>> = {
  "json-ld": "its JSON-LD",
  microdata: "its microdata",
  rdfa: "its RDFa",
  "board-state": "the board's own data",
  "open-graph": "its preview data",
  text: "its text",
};

export const fieldNames: Readonly<Record<JobField, string>> = {
  title: "title",
  company: "company",
  locations: "place",
  remote: "remote work",
  employmentTypes: "employment type",
  postedAt: "date of posting",
  validThrough: "closing date",
  salary: "salary",
  equity: "equity",
  descriptionHtml: "description",
  descriptionText: "description",
  language: "language",
};

/** What a person should know about a job that was read, in whole sentences. `now` in milliseconds since 1970. */
export function warningsOf(merged: MergedJob, now: number): Warning[] {
  const { job, provenance } = merged;
  const warnings: Warning[] = [];
  const warn = (code: string, field: JobField | null, message: string) =>
    warnings.push({ code, field, message });
  if (job.title === "") warn("title_missing", "title", "The title was not found.");
  if (job.company === "") warn("company_missing", "company", "The employer is not named.");
  addDescriptionWarnings(merged, warn);
  addDateWarnings(job, now, warn);
  if (merged.turned) {
    warn(
      "salary_turned",
      "salary",
      "The posting states a minimum salary above the maximum, so check what is meant.",
    );
  }
  for (const { field, taken, other } of merged.disputed) {
    warn(
      "sources_disagree",
      field,
      `The page gives different values for the ${fieldNames[field]} in ${sourceNames[taken]} and ${sourceNames[other]}; the first was taken.`,
    );
  }
  const guessed = guessedFields(provenance);
  if (guessed.length > 0) {
    const names = new Intl.ListFormat("en", { type: "conjunction" }).format(guessed);
    warn("guessed", null, `Inferred rather than stated, so check: ${names}.`);
  }
  return warnings;
}

type Warn = (code: string, field: JobField | null, message: string) => void;

/** A description shorter than this says less than the page that it announces. */
const shortDescription = 200;

function addDescriptionWarnings({ job, provenance, framed }: MergedJob, warn: Warn): void {
  const field = "descriptionHtml";
  if (framed) {
    warn(
      "description_elsewhere",
      field,
      "The description stands on another page inside this one, so it is not here; paste it by hand.",
    );
  } else if (job.descriptionText === "") {
    warn("description_missing", field, "The description was not found.");
  } else if (
    provenance.descriptionText?.source === "open-graph" ||
    job.descriptionText.length < shortDescription
  ) {
    warn(
      "description_teaser",
      field,
      "The description is only a short text; the whole one may be on the page.",
    );
  }
}

function addDateWarnings({ postedAt, validThrough }: Job, now: number, warn: Warn): void {
  // A day lasts until it has ended everywhere, twelve hours after it has in UTC.
  const ends = validThrough === null ? null : endOf(validThrough);
  if (ends !== null && ends < now) {
    warn("closed", "validThrough", "The closing date of this posting has passed.");
  }
  if (
    validThrough !== null &&
    postedAt !== null &&
    validThrough.slice(0, 10) < postedAt.slice(0, 10)
  ) {
    warn("closes_before_posted", "validThrough", "The closing date is before the date of posting.");
  }
  if (postedAt !== null && Date.parse(postedAt) > now + 86_400_000) {
    warn("posted_in_future", "postedAt", "The date of posting is in the future.");
  }
}

function endOf(date: string): number {
  return date.length === 10 ? Date.parse(date) + 1.5 * 86_400_000 : Date.parse(date);
}

/** The names of what was inferred, each once. The language always is, and is plain to see. */
function guessedFields(provenance: Provenance): string[] {
  const names = Object.entries(provenance)
    .filter(
      ([field, origin]) =>
        origin.guessed && field !== "language" && !field.startsWith("description"),
    )
    .map(([field]) => Object.entries(fieldNames).find(([known]) => known === field)?.[1] ?? field);
  return [...new Set(names)];
}
