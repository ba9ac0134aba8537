import { z } from "zod";
import { applicationSchemas, jobSchemas } from "@huntboard/api/schemas";

const {
  availabilities,
  bands,
  boardKinds,
  employmentTypes,
  gates,
  outcomes,
  remoteKinds,
  routes,
  salaryPeriods,
  triages,
} = jobSchemas;

const place = z.object({
  text: z.string(),
  city: z.string().nullable(),
  country: z.string().nullable(),
});
const reason = z.object({ kind: z.string(), text: z.string() });

/** What is known of a job without its description: as a preview shows it and POST takes it. */
const knownFields = {
  title: z.string(),
  company: z.string(),
  locations: z.array(place),
  remote: z.enum(remoteKinds).nullable(),
  employment_types: z.array(z.enum(employmentTypes)),
  posted_at: z.string().nullable(),
  valid_through: z.string().nullable(),
  salary: z
    .object({
      min: z.number().nullable(),
      max: z.number().nullable(),
      currency: z.string().nullable(),
      period: z.enum(salaryPeriods).nullable(),
      guessed: z.boolean(),
    })
    .nullable(),
  equity: z.object({ min: z.number().nullable(), max: z.number().nullable() }).nullable(),
  language: z.string().nullable(),
  skills: z.array(z.string()),
};
const description = { description_html: z.string(), description_text: z.string() };

export const jobFieldsDto = z.object({ ...knownFields, ...description });

const likeness = z.object({
  kind: z.enum(["job", "application"]),
  id: z.string(),
  title: z.string(),
  company: z.string(),
  reason: z.enum(["same_url", "same_posting", "similar", "same_text", "applied_before"]),
  at: z.string(),
});

export const jobDto = z.object({
  id: z.string(),
  ...knownFields,
  excerpt: z.string(),
  url: z.string().nullable(),
  board: z.enum(boardKinds),
  external_id: z.string().nullable(),
  triage: z.enum(triages),
  availability: z.enum(availabilities),
  last_checked_at: z.string().nullable(),
  last_outcome: z.enum(outcomes).nullable(),
  seen_at: z.string().nullable(),
  notes: z.string().nullable(),
  application: z
    .object({
      id: z.string(),
      stage: applicationSchemas.stage,
      status: z.string(),
      applied_at: z.string().nullable(),
    })
    .nullable(),
  applied_before: z
    .object({ id: z.string(), title: z.string(), applied_at: z.string() })
    .nullable(),
  repost_of: z.object({ id: z.string(), title: z.string(), created_at: z.string() }).nullable(),
  company_blocked: z.boolean(),
  match: z
    .object({
      band: z.enum(bands),
      hidden_by: z.enum(gates).nullable(),
      matched: z.array(reason),
      missing: z.array(reason),
      unknown: z.array(reason),
    })
    .nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});

export const jobDetailDto = jobDto.extend({
  ...description,
  sources: z.array(
    z.object({
      board: z.enum(boardKinds),
      external_id: z.string().nullable(),
      url: z.string().nullable(),
      route: z.enum(routes),
      created_at: z.string(),
    }),
  ),
  likeness: z.array(likeness),
});
export const jobList = z.object({ items: z.array(jobDto), next_cursor: z.string().nullable() });

/** The fields of a job as REST names them, without its description. */
function toKnownFields(job: Omit<jobSchemas.JobFields, "descriptionHtml" | "descriptionText">) {
  return {
    title: job.title,
    company: job.company,
    locations: job.locations,
    remote: job.remote,
    employment_types: job.employmentTypes,
    posted_at: job.postedAt,
    valid_through: job.validThrough,
    salary: job.salary,
    equity: job.equity,
    language: job.language,
    skills: job.skills,
  };
}

export function toJobFieldsDto(job: jobSchemas.JobFields): z.input<typeof jobFieldsDto> {
  return {
    ...toKnownFields(job),
    description_html: job.descriptionHtml,
    description_text: job.descriptionText,
  };
}

/** A job as REST shows it in a list. */
export function toJobDto(item: jobSchemas.JobItem): z.input<typeof jobDto> {
  const { application, appliedBefore, repostOf, match } = item;
  return {
    id: item.id,
    ...toKnownFields({ ...item, skills: item.skills.map(({ name }) => name) }),
    excerpt: item.excerpt,
    url: item.url,
    board: item.board,
    external_id: item.externalId,
    triage: item.triage,
    availability: item.availability,
    last_checked_at: item.lastCheckedAt,
    last_outcome: item.lastOutcome,
    seen_at: item.seenAt,
    notes: item.notes,
    application: application && {
      id: application.id,
      stage: application.stage,
      status: application.status,
      applied_at: application.appliedAt,
    },
    applied_before: appliedBefore && {
      id: appliedBefore.id,
      title: appliedBefore.title,
      applied_at: appliedBefore.appliedAt,
    },
    repost_of: repostOf && {
      id: repostOf.id,
      title: repostOf.title,
      created_at: repostOf.createdAt,
    },
    company_blocked: item.companyBlocked,
    match: match && {
      band: match.band,
      hidden_by: match.hiddenBy,
      matched: match.matched,
      missing: match.missing,
      unknown: match.unknown,
    },
    created_at: item.createdAt,
    updated_at: item.updatedAt,
  };
}

/** A job as REST shows it by itself. */
export function toJobDetailDto(job: jobSchemas.JobDetail): z.input<typeof jobDetailDto> {
  return {
    ...toJobDto(job),
    description_html: job.descriptionHtml,
    description_text: job.descriptionText,
    sources: job.sources.map((source) => ({
      board: source.board,
      external_id: source.externalId,
      url: source.url,
      route: source.route,
      created_at: source.createdAt,
    })),
    likeness: job.likeness,
  };
}
