import type { z } from "zod";
import { invalidField } from "../core/app-error.ts";
import type { ApplicationRow } from "./application-row.ts";
import { searchKeys } from "../core/search-keys.ts";
import type { applicationFields } from "./schemas.ts";

type Fields = z.output<typeof applicationFields>;

/** The columns of the fields given; what is not given is undefined and stays as it is. */
export function fieldColumns(fields: Partial<Fields>) {
  const { salary, nextAction, appliedAt, ...plain } = fields;
  return {
    ...plain,
    appliedAt: toDate(appliedAt),
    ...(salary === undefined ? {} : salaryColumns(salary)),
    ...(nextAction === undefined
      ? {}
      : {
          nextActionText: nextAction === null ? null : nextAction.text,
          nextActionDueAt: nextAction === null ? null : toDate(nextAction.dueAt),
        }),
  };
}

function salaryColumns(salary: NonNullable<Fields["salary"]> | null) {
  if (salary === null)
    return { salaryMin: null, salaryMax: null, salaryCurrency: null, salaryPeriod: null };
  return {
    salaryMin: salary.min,
    salaryMax: salary.max,
    salaryCurrency: salary.currency,
    salaryPeriod: salary.period,
  };
}

function toDate(value: string | null | undefined): Date | null | undefined {
  return value == null ? value : new Date(value);
}

/** The columns of a changed application, keys included; refuses a minimum above the maximum that stands already. */
export function patchColumns(row: ApplicationRow, patch: Partial<Fields>) {
  const columns = fieldColumns(patch);
  const minimum = patch.salary?.min ?? row.salaryMin?.toNumber();
  const maximum = patch.salary?.max ?? row.salaryMax?.toNumber();
  const given = patch.salary?.min != null || patch.salary?.max != null;
  const cleared = patch.salary?.min === null || patch.salary?.max === null;
  if (given && !cleared && minimum !== undefined && maximum !== undefined && minimum > maximum)
    throw invalidField("salary.max", "Use at least the minimum.");
  return {
    ...columns,
    ...searchKeys({
      title: patch.title ?? row.title,
      company: patch.company ?? row.company,
      location: patch.location === undefined ? row.location : patch.location,
      tags: patch.tags ?? row.tags,
      notes: patch.notes === undefined ? row.notes : patch.notes,
      url: patch.url === undefined ? row.url : patch.url,
    }),
  };
}
