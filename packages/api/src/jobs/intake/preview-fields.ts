import type { Choice, Job, Provenance } from "@huntboard/jobposting";
import type { JobFields, JobPreview, JobProvenance, JobWarning } from "../schemas.ts";

/** Characters of descriptions that the choices may have together; an answer has to stay one that a browser can show. */
const choiceBudget = 2_000_000;
const mostChoices = 100;
/** As saving takes them, see jobFields. */
const mostPlaces = 50;
const longestDescription = 500_000;

/** A job that was read, as saving takes it. */
export function toJobFields(job: Job, skills: string[]): JobFields {
  return {
    ...job,
    locations: job.locations.slice(0, mostPlaces),
    descriptionHtml: job.descriptionHtml.length > longestDescription ? "" : job.descriptionHtml,
    descriptionText: job.descriptionText.slice(0, longestDescription),
    skills: skills.slice(0, 100),
  };
}

export function toProvenance(provenance: Provenance): JobProvenance {
  const result: JobProvenance = {};
  for (const [field, entry] of Object.entries(provenance)) result[field] = { ...entry };
  return result;
}

/** 100 at most, and without descriptions once those have become too much. */
export function toChoices(choices: Choice[]): {
  choices: JobPreview["choices"];
  warnings: JobWarning[];
} {
  let left = choiceBudget;
  let cut = false;
  const kept = choices.slice(0, mostChoices).map(({ job, url, externalId }) => {
    const fields = toJobFields(job, []);
    left -= fields.descriptionHtml.length + fields.descriptionText.length;
    if (left >= 0) return { job: fields, url, externalId };
    cut = true;
    return { job: { ...fields, descriptionHtml: "", descriptionText: "" }, url, externalId };
  });
  return {
    choices: kept,
    warnings: cut
      ? [
          {
            code: "descriptions_left_out",
            field: "descriptionText",
            message:
              "There is too much text in these postings together, so the last ones come without their descriptions.",
          },
        ]
      : [],
  };
}
