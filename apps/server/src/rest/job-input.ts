import { z } from "zod";
import { jobSchemas } from "@huntboard/api/schemas";

const { createJobInput, jobFields, listJobsInput, previewInput, triageInput, updateJobInput } =
  jobSchemas;
const fields = jobFields.partial().shape;

/** The fields of a job, all optional: what a preview answers can be sent as it is. */
const fieldsBody = z.strictObject({
  title: fields.title,
  company: fields.company,
  locations: fields.locations,
  remote: fields.remote,
  employment_types: fields.employmentTypes,
  posted_at: fields.postedAt,
  valid_through: fields.validThrough,
  salary: fields.salary,
  equity: fields.equity,
  description_html: fields.descriptionHtml,
  description_text: fields.descriptionText,
  language: fields.language,
  skills: fields.skills,
  notes: fields.notes,
});

export const jobBody = fieldsBody.extend({
  url: createJobInput.shape.url,
  board: createJobInput.shape.board,
  external_id: createJobInput.shape.externalId,
  route: createJobInput.shape.route,
  outcome: createJobInput.shape.outcome,
  triage: createJobInput.shape.triage,
  on_duplicate: createJobInput.shape.onDuplicate,
});
export const jobChanges = fieldsBody.extend({
  url: updateJobInput.shape.patch.shape.url,
  triage: triageInput.shape.triage.optional(),
});
export const previewBody = previewInput;
export const applyBody = z.strictObject({ stage: jobSchemas.applyInput.shape.stage });

/** The fields of a body as the use cases name them. */
export function toJobFields(body: z.output<typeof fieldsBody>) {
  const { employment_types: employmentTypes, posted_at: postedAt, ...rest } = body;
  const { valid_through: validThrough, description_html: descriptionHtml, ...others } = rest;
  const { description_text: descriptionText, ...plain } = others;
  return { ...plain, employmentTypes, postedAt, validThrough, descriptionHtml, descriptionText };
}

/** One or several values of a query parameter (`?board=xing&board=wellfound`). */
function several<Values extends z.ZodType>(values: Values) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    values,
  );
}

const yesOrNo = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional();

const sorts = {
  created_at: "createdAt",
  posted_at: "postedAt",
  match: "match",
  relevance: "relevance",
} as const satisfies Record<string, z.output<typeof listJobsInput>["sort"]>;

const list = listJobsInput.shape;

export const jobsQuery = z
  .strictObject({
    cursor: list.cursor,
    limit: z.coerce.number().int().min(1).max(100).default(50),
    search: list.search,
    board: several(list.boards),
    triage: several(list.triage),
    availability: list.availability,
    remote: several(list.remote),
    employment_type: several(list.employmentTypes),
    language: several(list.languages),
    band: several(list.bands),
    company: list.company,
    location: list.location,
    salary_min: z.coerce.number().min(0).optional(),
    posted_within_days: z.coerce.number().int().min(1).max(3650).optional(),
    applied: yesOrNo,
    unseen: yesOrNo,
    sort: z.enum(["created_at", "posted_at", "match", "relevance"]).default("created_at"),
  })
  .transform(({ board, employment_type, language, band, sort, ...rest }) => {
    const { salary_min: salaryMin, posted_within_days: postedWithinDays, ...plain } = rest;
    return {
      ...plain,
      boards: board,
      employmentTypes: employment_type,
      languages: language,
      bands: band,
      salaryMin,
      postedWithinDays,
      sort: sorts[sort],
    };
  });
