import type { z } from "zod";
import type { jobFields } from "../schemas.ts";

export type GivenFields = Partial<z.output<typeof jobFields>>;

type PlainFields = Omit<GivenFields, "descriptionHtml" | "descriptionText" | "skills" | "language">;

/** The columns of the fields given; what is not given is undefined and stays as it is. */
export function plainColumns({ salary, equity, employmentTypes, ...plain }: PlainFields) {
  return {
    ...plain,
    employmentTypes: employmentTypes && [...new Set(employmentTypes)],
    ...(salary === undefined
      ? {}
      : {
          salaryMin: salary?.min ?? null,
          salaryMax: salary?.max ?? null,
          salaryCurrency: salary?.currency ?? null,
          salaryPeriod: salary?.period ?? null,
          salaryGuessed: salary?.guessed ?? false,
        }),
    ...(equity === undefined
      ? {}
      : { equityMin: equity?.min ?? null, equityMax: equity?.max ?? null }),
  };
}

/** The fields that say something: an empty one is no knowledge, and never takes the place of what is known. */
export function knownFields(fields: GivenFields): GivenFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

export function isEmpty(value: unknown): boolean {
  return value == null || value === "" || (Array.isArray(value) && value.length === 0);
}
