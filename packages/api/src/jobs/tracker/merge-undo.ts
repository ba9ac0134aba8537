import { z } from "zod";
import { jobFields } from "../schemas.ts";
import type { GivenFields } from "./job-columns.ts";
import { type JobRow, readFields, readSkills } from "./job-select.ts";

/** What a merge did to the job that stayed, kept with the one that went into it. */
export const mergeUndo = z.strictObject({
  sourceIds: z.array(z.uuid()),
  /** Added to the places of the sources that moved. */
  offset: z.number().int(),
  /** Fields that were empty, with what they were given. */
  filled: jobFields.partial(),
  /** Where fields came from before. */
  provenance: z.record(z.string(), z.object({ source: z.string(), guessed: z.boolean() })),
  /** The application that was taken over. */
  applicationId: z.uuid().nullable(),
  /** The application (a removed one) that it took the place of. */
  applicationBefore: z.uuid().nullable(),
});
export type MergeUndo = z.output<typeof mergeUndo>;

/** What a job has of the fields that a merge may fill. */
export function mergeFields(row: JobRow): Required<GivenFields> {
  const { descriptionHtml, descriptionText, notes } = row;
  return {
    ...readFields(row),
    descriptionHtml,
    descriptionText,
    notes,
    skills: readSkills(row).map(({ name }) => name),
  };
}

/** The fields of a job of which nothing is known. */
export const emptyFields: Required<GivenFields> = {
  title: "",
  company: "",
  locations: [],
  remote: null,
  employmentTypes: [],
  postedAt: null,
  validThrough: null,
  salary: null,
  equity: null,
  descriptionHtml: "",
  descriptionText: "",
  language: null,
  skills: [],
  notes: null,
};
