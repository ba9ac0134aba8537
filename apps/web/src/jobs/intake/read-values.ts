import { emptyJob, fieldsOf, type JobValues, changedNames, valuesOf } from "../form/job-values.ts";
import { originsOf } from "../form/origins-of.ts";
import type { Origins } from "../form/origin.tsx";
import {
  boardNames,
  isKeyOf,
  type JobDraft,
  type JobLikeness,
  type JobPreview,
  routeNames,
} from "../job-item.ts";
import { likenessWords, outcomeNames } from "../job-words.ts";

/** What was read of a posting, as text, so that a reload of the tab does not lose it. */
export type ReadValues = JobValues & {
  /** How reading ended; empty: nothing was read, the fields are filled in by hand. */
  outcome: string;
  message: string;
  board: string;
  externalId: string;
  route: string;
  warnings: string[];
  /** Fields whose values stood on the page, or were guessed. */
  fromPage: string[];
  guessed: string[];
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
  fromPage: [],
  guessed: [],
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
  const origins = job
    ? originsOf(
        { provenance: choice ? {} : preview.provenance, salary: job.salary },
        values,
        values,
      )
    : {};
  const having = (kind: "page" | "guessed") =>
    Object.entries(origins).flatMap(([field, origin]) => (origin === kind ? [field] : []));
  return {
    ...emptyRead,
    ...values,
    outcome: choice ? "ok" : preview.outcome,
    message: preview.message,
    board: preview.board ?? "",
    externalId: (choice ? choice.externalId : preview.externalId) ?? "",
    route: preview.route,
    warnings: preview.warnings.map(({ message }) => message),
    fromPage: having("page"),
    guessed: having("guessed"),
    likeness: choice ? [] : preview.likeness.map(packLikeness),
  };
}

/** Where the form's values came from, as far as they are still those that were read. */
export function readOrigins(read: ReadValues, values: JobValues): Origins {
  const provenance = Object.fromEntries(
    [...read.fromPage, ...read.guessed].map((field) => [
      field,
      { source: "page", guessed: read.guessed.includes(field) },
    ]),
  );
  return originsOf({ provenance, salary: null }, values, read);
}

/** The new job as the server takes it. */
export function draftOf(read: ReadValues, values: JobValues): JobDraft {
  const changed = new Set<string>(changedNames(values, read));
  const guessed = read.guessed.includes("salary") && !changed.has("salary");
  const { descriptionText, skills, ...fields } = fieldsOf(values, guessed);
  return {
    ...fields,
    // The text alone would lose the structure that was read; once it was changed, the text is what holds.
    ...(values.descriptionHtml !== "" && !changed.has("descriptionText")
      ? { descriptionHtml: values.descriptionHtml, descriptionText }
      : { descriptionText }),
    // None given: the server reads them from the description.
    ...(skills.length > 0 ? { skills } : {}),
    ...(isKeyOf(boardNames, read.board) ? { board: read.board } : {}),
    ...(read.externalId === "" ? {} : { externalId: read.externalId }),
    ...(isKeyOf(routeNames, read.route) ? { route: read.route } : {}),
    ...(isKeyOf(outcomeNames, read.outcome) ? { outcome: read.outcome } : {}),
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
