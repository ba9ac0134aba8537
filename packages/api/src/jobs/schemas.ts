import { z } from "zod";
import {
  day,
  id,
  optionalText,
  optionalUrl,
  pageInput,
  requiredText,
  text,
} from "../core/fields.ts";
import {
  availabilities,
  bands,
  boardKinds,
  careerLevels,
  employmentTypes,
  outcomes,
  remoteKinds,
  routes,
  salaryPeriods,
  skillLevel,
  sources,
  triages,
} from "./vocabulary.ts";

export * from "./vocabulary.ts";
export type * from "./items.ts";

/** Largest page or text that is read, in characters. */
export const maxDocument = 10_000_000;

const amount = z
  .number()
  .min(0, "Use zero or more.")
  .max(999_999_999_999)
  .multipleOf(0.01, "Use at most two decimals.")
  .nullable();
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, "Use a three-letter currency code such as EUR.")
  .nullable();
const languageCode = z.string().regex(/^[a-z]{2}$/, "Use a two-letter language code such as en.");
const language = languageCode.nullable();

const dayWanted = "Use a day such as 2026-03-01, or a date and time such as 2026-03-01T14:00:00Z.";

/** A day (YYYY-MM-DD), or an instant that becomes UTC; of the years 1 to 9999, which are those that PostgreSQL reads as dates. */
export const dayOrInstant = z
  .union(
    [
      z.iso.date(dayWanted),
      z.iso
        .datetime({ offset: true, message: dayWanted })
        .transform((value) => new Date(value).toISOString()),
    ],
    dayWanted,
  )
  // Only of what is a day or an instant at all: one word for one fault.
  .pipe(z.string().regex(/^(?!0000)\d{4}-/, dayWanted));

export const jobSalary = z
  .strictObject({
    min: amount.default(null),
    max: amount.default(null),
    currency: currency.default(null),
    period: z.enum(salaryPeriods).nullable().default(null),
    guessed: z.boolean().default(false),
  })
  .refine((value) => value.min === null || value.max === null || value.min <= value.max, {
    path: ["max"],
    message: "Use at least the minimum.",
  });

const share = z.number().min(0).max(100, "Use a percentage from 0 to 100.").nullable();

/** What a person may set of a job, all optional; a job without title and company is a stub to fill in later. */
export const jobFields = z.strictObject({
  title: text(500),
  company: text(300),
  locations: z
    .array(
      z.strictObject({
        text: text(300),
        city: optionalText(200).default(null),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/, "Use a two-letter country code such as DE.")
          .nullable()
          .default(null),
      }),
    )
    .max(50, "Use at most 50 places."),
  remote: z.enum(remoteKinds).nullable(),
  employmentTypes: z.array(z.enum(employmentTypes)).max(employmentTypes.length),
  postedAt: dayOrInstant.nullable(),
  validThrough: dayOrInstant.nullable(),
  salary: jobSalary.nullable(),
  equity: z.strictObject({ min: share.default(null), max: share.default(null) }).nullable(),
  /** Cleaned when it is stored. When only one of the two is given, the other is made from it. */
  descriptionHtml: z.string().max(500_000, "Use at most 500,000 characters."),
  descriptionText: z.string().max(500_000, "Use at most 500,000 characters."),
  language,
  skills: z.array(requiredText(100)).max(100, "Use at most 100 skills."),
  notes: optionalText(50_000),
});

const origin = z
  .strictObject({ source: z.enum([...sources, "typed"]), guessed: z.boolean() })
  .optional();

/** Where each field was read, as the preview said. */
const provenance = z.strictObject({
  title: origin,
  company: origin,
  locations: origin,
  remote: origin,
  employmentTypes: origin,
  postedAt: origin,
  validThrough: origin,
  salary: origin,
  equity: origin,
  descriptionHtml: origin,
  descriptionText: origin,
  language: origin,
});

const webUrl = requiredText(2000);

/** A document to read: an address, a page's source (HTML or MHTML) or text; source and text may come with their address. */
export const previewInput = z
  .strictObject({
    url: webUrl.optional(),
    html: z.string().max(maxDocument, "Use at most 10 million characters.").optional(),
    text: z.string().max(maxDocument, "Use at most 10 million characters.").optional(),
    /** How it was brought; told from what is given when absent. */
    route: z.enum(routes).optional(),
  })
  .refine((value) => (value.url ?? value.html ?? value.text) !== undefined, {
    path: ["url"],
    message: "Give an address, a page's source or a text.",
  })
  .refine((value) => value.html === undefined || value.text === undefined, {
    path: ["text"],
    message: "Give a page's source or a text, not both.",
  });

export const createJobInput = jobFields.partial().extend({
  url: optionalUrl.optional(),
  board: z.enum(boardKinds).optional(),
  externalId: optionalText(200).optional(),
  route: z.enum(routes).default("hand"),
  /** How reading it ended; an outcome other than ok and partial makes a stub. */
  outcome: z.enum(outcomes).optional(),
  provenance: provenance.optional(),
  triage: z.enum(["new", "saved"]).default("saved"),
  /** What to do when this very posting is there already: refuse (already_saved), or write the given fields over it. */
  onDuplicate: z.enum(["refuse", "update"]).default("refuse"),
});
export const updateJobInput = z.strictObject({
  id,
  /** The revision the edit began from; a newer one is refused as lost_update. Absent: no check. */
  revision: z.number().int().min(1).optional(),
  patch: jobFields.partial().extend({ url: optionalUrl.optional() }),
});
export const listJobsInput = z.strictObject({
  ...pageInput,
  /** Words as people search: quotes keep words together, a minus leaves out. */
  search: text(200).optional(),
  boards: z.array(z.enum(boardKinds)).max(boardKinds.length).optional(),
  triage: z.array(z.enum(triages)).max(triages.length).optional(),
  availability: z.enum(availabilities).optional(),
  remote: z.array(z.enum(remoteKinds)).max(remoteKinds.length).optional(),
  employmentTypes: z.array(z.enum(employmentTypes)).max(employmentTypes.length).optional(),
  languages: z.array(languageCode).max(20).optional(),
  bands: z.array(z.enum(bands)).max(bands.length).optional(),
  company: text(300).optional(),
  location: text(200).optional(),
  /** A yearly amount in the job's own currency; jobs without a salary are left out. */
  salaryMin: z.number().min(0).optional(),
  postedWithinDays: z.number().int().min(1).max(3650).optional(),
  /** true: with an application; false: without. */
  applied: z.boolean().optional(),
  /** true: not opened yet. */
  unseen: z.boolean().optional(),
  /** `relevance` needs a search. */
  sort: z.enum(["createdAt", "postedAt", "match", "relevance"]).default("createdAt"),
});
export const byId = z.strictObject({ id });
export const triageInput = z.strictObject({ id, triage: z.enum(triages) });
export const applyInput = z.strictObject({
  id,
  /** The new application's stage. */
  stage: z.enum(["saved", "applied"]).default("saved"),
});
export const mergeInput = z.strictObject({
  /** The job that stays. */
  id,
  /** The one that goes into it; its sources move over. */
  otherId: id,
});
export const blockCompanyInput = z.strictObject({ name: requiredText(300) });

export const profileInput = z.strictObject({
  revision: z.number().int().min(0).optional(),
  titles: z.array(requiredText(200)).max(20, "Use at most 20 titles.").optional(),
  level: z.enum(careerLevels).nullable().optional(),
  locations: z.array(requiredText(200)).max(30, "Use at most 30 places.").optional(),
  remote: z.array(z.enum(remoteKinds)).max(remoteKinds.length).optional(),
  languages: z.array(languageCode).max(20).optional(),
  employmentTypes: z.array(z.enum(employmentTypes)).max(employmentTypes.length).optional(),
  salary: z
    .strictObject({ min: amount, currency, period: z.enum(salaryPeriods).nullable() })
    .partial()
    .optional(),
  hideUnknownPay: z.boolean().optional(),
});
const skillFields = z.strictObject({
  aliases: z.array(requiredText(100)).max(20, "Use at most 20 other names.").optional(),
  level: skillLevel,
  target: skillLevel.nullable().optional(),
  evidence: optionalText(2000).optional(),
  lastUsedOn: day.nullable().optional(),
});
export const createSkillInput = skillFields.extend({ name: requiredText(100) });
export const updateSkillInput = z.strictObject({ id, patch: skillFields.partial() });
export const suggestSkillsInput = z.strictObject({ search: text(100) });
export const recommendationsInput = z.strictObject({
  ...pageInput,
  limit: z.number().int().min(1).max(100).default(20),
});
export const gapInput = z.strictObject({
  limit: z.number().int().min(1).max(100).default(20),
  /** All of the person's own skills as well, those that no job names too. */
  own: z.boolean().optional(),
});
