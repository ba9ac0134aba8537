import { emptyJob, fieldsOf, type JobValues, changedNames, valuesOf } from "../form/job-values.ts";
import { originsOf } from "../form/origins-of.ts";
import type { Origins } from "../form/origin.tsx";
import {
  boardNames,
  isKeyOf,
  type JobDraft,
  type JobLikeness,
  type JobPatch,
  type JobPreview,
  routeNames,
} from "../job-item.ts";
import { likenessWords, outcomeNames } from "../job-words.ts";
import { packProvenance, provenanceOf, unpackProvenance } from "./provenance.ts";

/** What was read of a posting, as text, so that a reload of the tab does not lose it. */
export type ReadValues = JobValues & {
  /** How reading ended; empty: nothing was read, the fields are filled in by hand. */
  outcome: string;
  message: string;
  board: string;
  externalId: string;
  route: string;
  warnings: string[];
  /** Where each field was read: "field, source, guessed or not" parted by tabs. */
  provenance: string[];
  salaryGuessed: boolean;
  likeness: string[];
};

export const emptyRead: ReadValues = {
  ...emptyJob,
  outcome: "",
  message: "",
  board: "",
  externalId: "",
  route: "hand",
  warnings: [],
  provenance: [],
  salaryGuessed: false,
  likeness: [],
};

type Choice = JobPreview["choices"][number];

/** What a preview found, ready for the form. `typedUrl`: the link that was given, kept whatever came of it. */
export function readValues(
  preview: JobPreview,
  { zone, typedUrl, choice }: { zone: string; typedUrl: string; choice?: Choice },
): ReadValues {
  const job = choice?.job ?? preview.job;
  const url = choice ? (choice.url ?? "") : (preview.canonicalUrl ?? typedUrl);
  const values = job ? valuesOf({ ...job, url, notes: null }, zone) : { ...emptyJob, url };
  return {
    ...emptyRead,
    ...values,
    outcome: choice ? "ok" : preview.outcome,
    message: preview.message,
    board: preview.board ?? "",
    externalId: (choice ? choice.externalId : preview.externalId) ?? "",
    route: preview.route,
    warnings: preview.warnings.map(({ message }) => message),
    provenance: choice ? [] : packProvenance(preview.provenance),
    salaryGuessed: job?.salary?.guessed === true,
    likeness: choice ? [] : preview.likeness.map(packLikeness),
  };
}

/** Where the form's values came from, as far as they are still those that were read. */
export function readOrigins(read: ReadValues, values: JobValues): Origins {
  const salary = { guessed: read.salaryGuessed };
  return originsOf({ provenance: unpackProvenance(read.provenance), salary }, values, read);
}

/** The job's own fields, as the server takes them. */
export function fieldsRead(read: ReadValues, values: JobValues): JobPatch {
  const changed = new Set<string>(changedNames(values, read));
  const guessed = read.salaryGuessed && !changed.has("salary");
  const { descriptionText, skills, ...fields } = fieldsOf(values, guessed);
  return {
    ...fields,
    // The text alone would lose the structure that was read; once it was changed, the text is what holds.
    ...(values.descriptionHtml !== "" && !changed.has("descriptionText")
      ? { descriptionHtml: values.descriptionHtml, descriptionText }
      : { descriptionText }),
    // None given: the server reads them from the description.
    ...(skills.length > 0 ? { skills } : {}),
  };
}

/** The new job as the server takes it: its fields, and how they came here. */
export function draftOf(read: ReadValues, values: JobValues): JobDraft {
  return {
    ...fieldsRead(read, values),
    ...(isKeyOf(boardNames, read.board) ? { board: read.board } : {}),
    ...(read.externalId === "" ? {} : { externalId: read.externalId }),
    ...(isKeyOf(routeNames, read.route) ? { route: read.route } : {}),
    ...(isKeyOf(outcomeNames, read.outcome) ? { outcome: read.outcome } : {}),
    provenance: provenanceOf(read.provenance, new Set(changedNames(values, read))),
  };
}

function packLikeness(like: JobLikeness): string {
  const { kind, id, reason, at, title, company } = like;
  return [kind, id, reason, at, title, company].join("\t");
}

/** The things that a posting looks like, out of their kept form. */
export function unpackLikeness(packed: readonly string[]): JobLikeness[] {
  return packed.flatMap((line) => {
    const [kind = "", id = "", reason, at = "", title = "", company = ""] = line.split("\t");
    if ((kind !== "job" && kind !== "application") || !isKeyOf(likenessWords, reason)) return [];
    return [{ kind, id, reason, at, title, company, triage: null }];
  });
}
