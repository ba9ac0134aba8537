import type { Prisma } from "@huntboard/db";
import { z } from "zod";
import type { JobFields, JobProvenance, JobSkill } from "../schemas.ts";
import { employmentTypes, needs, remoteKinds, salaryPeriods } from "../vocabulary.ts";

/** What is read of a job for changing it: its fields, and where it stands. */
export const jobSelect = {
  id: true,
  title: true,
  company: true,
  locations: true,
  remote: true,
  employmentTypes: true,
  postedAt: true,
  validThrough: true,
  salaryMin: true,
  salaryMax: true,
  salaryCurrency: true,
  salaryPeriod: true,
  salaryGuessed: true,
  equityMin: true,
  equityMax: true,
  descriptionHtml: true,
  descriptionText: true,
  language: true,
  skills: true,
  provenance: true,
  notes: true,
  triage: true,
  availability: true,
  lastCheckedAt: true,
  lastOutcome: true,
  seenAt: true,
  applicationId: true,
  mergedIntoId: true,
  mergeUndo: true,
  urlKey: true,
  companyKey: true,
  textHash: true,
  revision: true,
  isDemo: true,
  deletedAt: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.JobSelect;

export type JobRow = Prisma.JobGetPayload<{ select: typeof jobSelect }>;

const places = z.array(
  z.object({ text: z.string(), city: z.string().nullable(), country: z.string().nullable() }),
);
const skills = z.array(z.object({ key: z.string(), name: z.string(), need: z.enum(needs) }));
const provenance = z.record(z.string(), z.object({ source: z.string(), guessed: z.boolean() }));
const remote = z.enum(remoteKinds).nullable();
const period = z.enum(salaryPeriods).nullable();
const types = z.array(z.enum(employmentTypes));

export function readSkills(row: { skills: unknown }): JobSkill[] {
  return skills.parse(row.skills);
}

export function readProvenance(row: { provenance: unknown }): JobProvenance {
  return provenance.parse(row.provenance);
}

/** The fields of a job as clients see them, without its description and skills. */
export function readFields(
  row: JobRow,
): Omit<JobFields, "descriptionHtml" | "descriptionText" | "skills"> {
  return {
    title: row.title,
    company: row.company,
    locations: places.parse(row.locations),
    remote: remote.parse(row.remote),
    employmentTypes: types.parse(row.employmentTypes),
    postedAt: row.postedAt,
    validThrough: row.validThrough,
    salary: readSalary(row),
    equity:
      row.equityMin === null && row.equityMax === null
        ? null
        : { min: row.equityMin?.toNumber() ?? null, max: row.equityMax?.toNumber() ?? null },
    language: row.language,
  };
}

function readSalary(row: JobRow): JobFields["salary"] {
  if (row.salaryMin === null && row.salaryMax === null) return null;
  return {
    min: row.salaryMin?.toNumber() ?? null,
    max: row.salaryMax?.toNumber() ?? null,
    currency: row.salaryCurrency,
    period: period.parse(row.salaryPeriod),
    guessed: row.salaryGuessed,
  };
}
