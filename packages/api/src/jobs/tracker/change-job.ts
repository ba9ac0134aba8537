import type { DbTx, Prisma } from "@huntboard/db";
import type { JobProvenance } from "../schemas.ts";
import { deriveColumns, type JobValues } from "./derive-columns.ts";
import type { GivenFields } from "./job-columns.ts";
import { type JobRow, readFields, readProvenance, readSkills } from "./job-select.ts";
import { typedOrigins } from "./job-standing.ts";
import { writeSearch } from "./write-search.ts";

/** What a job's keys, search and skills were made from. */
export function valuesOf(row: JobRow): JobValues {
  const { title, company, locations, language } = readFields(row);
  return {
    title,
    company,
    locations,
    language,
    descriptionText: row.descriptionText,
    notes: row.notes,
    skills: readSkills(row),
    skillsTyped: readProvenance(row)["skills"]?.source === "typed",
  };
}

/**
 * Writes fields of a locked job, and everything that is made from them, as its next revision. `url` is the address of its
 * first source as it is then.
 */
export async function changeJob(
  tx: DbTx,
  input: {
    userId: string;
    row: JobRow;
    fields: GivenFields;
    url: string | null;
    provenance: JobProvenance;
    /** Columns beside the fields. */
    more?: Prisma.JobUncheckedUpdateInput;
    now: Date;
  },
): Promise<void> {
  const { userId, row, fields, url, provenance, more, now } = input;
  const { columns, values } = await deriveColumns(tx, {
    userId,
    before: valuesOf(row),
    fields,
    url,
  });
  const { skills: _skills, ...origins } = provenance;
  await tx.job.update({
    where: { id: row.id },
    data: {
      ...columns,
      provenance: values.skillsTyped ? typedOrigins(origins, { skills: [] }) : origins,
      ...more,
      revision: { increment: 1 },
      updatedAt: now,
    },
    select: { id: true },
  });
  await writeSearch(tx, { id: row.id, ...values });
}
