import { z } from "zod";
import {
  id,
  instant,
  optionalText,
  optionalUrl,
  pageInput,
  requiredText,
  text,
} from "../core/fields.ts";
import {
  documentKinds,
  reachedStages,
  remoteKinds,
  salaryPeriods,
  stage,
  stages,
} from "./vocabulary.ts";

export * from "./vocabulary.ts";
export type * from "./items.ts";

const amount = z
  .number()
  .min(0, "Use zero or more.")
  .max(999_999_999_999)
  .multipleOf(0.01, "Use at most two decimals.")
  .nullable();

/** Amounts are major units (euros, not cents). */
export const salary = z
  .strictObject({
    min: amount,
    max: amount,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "Use a three-letter currency code such as EUR.")
      .nullable(),
    period: z.enum(salaryPeriods).nullable(),
  })
  .partial()
  .refine((value) => value.min == null || value.max == null || value.min <= value.max, {
    path: ["max"],
    message: "Use at least the minimum.",
  });

export const nextAction = z.strictObject({
  text: optionalText(500).optional(),
  dueAt: instant.nullable().optional(),
});

/** Every field a person may set, all optional: creating adds what is required, updating changes what is given. */
export const applicationFields = z.strictObject({
  title: requiredText(300),
  company: requiredText(300),
  url: optionalUrl.optional(),
  location: optionalText(300).optional(),
  remote: z.enum(remoteKinds).nullable().optional(),
  salary: salary.nullable().optional(),
  source: optionalText(100).optional(),
  tags: z
    .array(requiredText(50))
    .max(30, "Use at most 30 tags.")
    .transform((tags) => [...new Set(tags)])
    .optional(),
  notes: optionalText(50_000).optional(),
  appliedAt: instant.nullable().optional(),
  nextAction: nextAction.nullable().optional(),
});

export const createApplicationInput = applicationFields.extend({
  stage: stage.default("saved"),
  statusId: id.nullable().optional(),
  /** When the stage was reached; now when absent. */
  occurredAt: instant.optional(),
});
export const updateApplicationInput = z.strictObject({
  id,
  /** The revision the edit began from; a newer one is refused as lost_update. Absent: no check. */
  revision: z.number().int().min(1).optional(),
  patch: applicationFields.partial(),
});
export const listApplicationsInput = z.strictObject({
  ...pageInput,
  search: text(200).optional(),
  stages: z.array(stage).max(stages.length).optional(),
  statusIds: z.array(id).max(50).optional(),
  tags: z.array(text(50)).max(30).optional(),
  remote: z.enum(remoteKinds).optional(),
  source: text(100).optional(),
  /** Got this far or further, whatever came of it. */
  reached: z.enum(reachedStages).optional(),
  /** Applied for then or later; what has no such date is of when it was added. */
  since: instant.optional(),
  /** The same of those alone that have the date of applying. */
  appliedSince: instant.optional(),
  /** Applied for before then, and no answer yet. */
  unansweredSince: instant.optional(),
  /** Applied for or interviewing, and nothing happened since then. */
  silentSince: instant.optional(),
  sort: z
    .enum(["updatedAt", "createdAt", "appliedAt", "nextActionDueAt", "company", "title"])
    .default("updatedAt"),
  direction: z.enum(["asc", "desc"]).default("desc"),
});
/** Moves within the pipeline: to a stage (and label), and to a place in its column. */
export const moveApplicationInput = z.strictObject({
  id,
  stage,
  statusId: id.nullable().optional(),
  /** When it happened; now when absent. */
  occurredAt: instant.optional(),
  note: optionalText(1000).optional(),
  /** Directly above this card; null: at the end; absent: at the start of a new column, else unmoved. */
  beforeId: id.nullable().optional(),
});
export const columnPageInput = z.strictObject({ stage, ...pageInput });
export const findDuplicatesInput = z.strictObject({
  title: text(300),
  company: text(300),
  url: text(2000).nullable().optional(),
  exceptId: id.optional(),
});
export const updateStatusChangeInput = z.strictObject({
  id,
  stage: stage.optional(),
  statusId: id.nullable().optional(),
  occurredAt: instant.optional(),
  note: optionalText(1000).optional(),
});
export const createStatusInput = z.strictObject({ stage, label: requiredText(60) });
export const updateStatusInput = z.strictObject({
  id,
  label: requiredText(60).optional(),
  position: z.number().int().min(0).max(1000).optional(),
});

const contactFields = z.strictObject({
  name: requiredText(200),
  role: optionalText(200).optional(),
  email: optionalText(254).optional(),
  phone: optionalText(100).optional(),
  url: optionalUrl.optional(),
  notes: optionalText(5000).optional(),
});
export const createContactInput = contactFields.extend({ applicationId: id });
export const updateContactInput = z.strictObject({ id, patch: contactFields.partial() });
export const createNoteInput = z.strictObject({
  applicationId: id,
  body: requiredText(50_000),
  /** When it was written, for one that is brought back; now when absent. */
  createdAt: instant.optional(),
});
export const updateNoteInput = z.strictObject({ id, body: requiredText(50_000) });

const documentFields = {
  applicationId: id,
  kind: z.enum(documentKinds),
  name: requiredText(300),
  sentAt: instant.nullable().optional(),
};
export const createDocumentInput = z.union([
  z.strictObject({
    ...documentFields,
    url: requiredText(2000).refine(
      (value) => /^https?:\/\//i.test(value) && URL.canParse(value),
      "Use a full address that starts with https:// or http://.",
    ),
  }),
  /** `content` is base64 of at most 5 MiB. */
  z.strictObject({
    ...documentFields,
    mediaType: text(100),
    content: z.base64().max(7_000_000, "Use a file of at most 5 MiB."),
  }),
]);
export const byId = z.strictObject({ id });
export const exportInput = z.strictObject({ format: z.enum(["csv", "json"]) });
