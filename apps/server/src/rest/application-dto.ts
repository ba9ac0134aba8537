import { z } from "zod";
import { applicationSchemas } from "@huntboard/api/schemas";

const {
  applicationFields,
  createStatusInput,
  listApplicationsInput,
  nextAction,
  remoteKinds,
  salaryPeriods,
  stage,
} = applicationSchemas;

const { title, company, ...given } = applicationFields.shape;

/** What may be changed: the fields of an application, its stage, and its status by name. */
const changes = z.strictObject({
  url: given.url,
  location: given.location,
  remote: given.remote,
  salary: given.salary,
  source: given.source,
  tags: given.tags,
  notes: given.notes,
  applied_at: given.appliedAt,
  next_action: z
    .strictObject({ text: nextAction.shape.text, due_at: nextAction.shape.dueAt })
    .nullable()
    .optional(),
  stage: stage.optional(),
  status: createStatusInput.shape.label.nullable().optional(),
});

export const applicationBody = changes.extend({ title, company });
export const applicationChanges = changes.extend({
  title: title.optional(),
  company: company.optional(),
});

type Fields = Omit<z.output<typeof applicationChanges>, "stage" | "status">;

/** The fields of a body as the use cases name them. */
export function toFields({ applied_at: appliedAt, next_action: action, ...fields }: Fields) {
  return {
    ...fields,
    appliedAt,
    nextAction: action ? { text: action.text, dueAt: action.due_at } : action,
  };
}

/** One or several values of a query parameter (`?stage=saved&stage=applied`). */
function several<Values extends z.ZodType>(values: Values) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    values,
  );
}

const sorts = {
  updated_at: "updatedAt",
  created_at: "createdAt",
  applied_at: "appliedAt",
  next_action_due_at: "nextActionDueAt",
  company: "company",
  title: "title",
} as const satisfies Record<string, z.output<typeof listApplicationsInput>["sort"]>;

export const listQuery = z
  .strictObject({
    cursor: listApplicationsInput.shape.cursor,
    limit: z.coerce.number().int().min(1).max(100).default(50),
    search: listApplicationsInput.shape.search,
    stage: several(listApplicationsInput.shape.stages),
    tag: several(listApplicationsInput.shape.tags),
    remote: listApplicationsInput.shape.remote,
    source: listApplicationsInput.shape.source,
    sort: z
      .enum(["updated_at", "created_at", "applied_at", "next_action_due_at", "company", "title"])
      .default("updated_at"),
    direction: listApplicationsInput.shape.direction,
  })
  .transform(({ stage: stages, tag: tags, sort, ...rest }) => ({
    ...rest,
    stages,
    tags,
    sort: sorts[sort],
  }));

export const applicationDto = z.object({
  id: z.string(),
  title: z.string(),
  company: z.string(),
  url: z.string().nullable(),
  location: z.string().nullable(),
  remote: z.enum(remoteKinds).nullable(),
  salary: z.object({
    min: z.number().nullable(),
    max: z.number().nullable(),
    currency: z.string().nullable(),
    period: z.enum(salaryPeriods).nullable(),
  }),
  source: z.string().nullable(),
  tags: z.array(z.string()),
  notes: z.string().nullable(),
  stage,
  status: z.string(),
  applied_at: z.string().nullable(),
  next_action: z.object({ text: z.string().nullable(), due_at: z.string().nullable() }),
  created_at: z.string(),
  updated_at: z.string(),
});
export const applicationList = z.object({
  items: z.array(applicationDto),
  next_cursor: z.string().nullable(),
});

/** An application as REST shows it; `status` is the person's label, or the stage's own name. */
export function toApplicationDto(
  item: applicationSchemas.ApplicationItem,
): z.input<typeof applicationDto> {
  const { appliedAt, nextAction: action, createdAt, updatedAt } = item;
  return {
    id: item.id,
    title: item.title,
    company: item.company,
    url: item.url,
    location: item.location,
    remote: item.remote,
    salary: item.salary,
    source: item.source,
    tags: item.tags,
    notes: item.notes,
    stage: item.stage,
    status: item.status,
    applied_at: appliedAt,
    next_action: { text: action.text, due_at: action.dueAt },
    created_at: createdAt,
    updated_at: updatedAt,
  };
}
