import { z } from "zod";
import { lengths, maxPlaces } from "./lines.ts";
import { isPlainText } from "./plain-text.ts";
import { employmentTypes, pageOutcomes, remoteKinds, salaryPeriods, sources } from "./types.ts";

const text = (maximum: number) => z.string().max(maximum).refine(isPlainText);
const line = (maximum: number) => text(maximum).refine((value) => !/[\r\n\t]/.test(value));
const day = z.union([z.iso.date(), z.iso.datetime()]);
const amount = z.number().nonnegative().nullable();
const share = z.number().min(0).max(100).nullable();

/** A job as every reader gives it; for those who take one from outside, and for tests. */
export const jobSchema = z.strictObject({
  title: line(lengths.title),
  company: line(lengths.company),
  locations: z
    .array(
      z.strictObject({
        text: line(lengths.place).min(1),
        city: line(lengths.city).min(1).nullable(),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .nullable(),
      }),
    )
    .max(maxPlaces),
  remote: z.enum(remoteKinds).nullable(),
  employmentTypes: z.array(z.enum(employmentTypes)).max(employmentTypes.length),
  postedAt: day.nullable(),
  validThrough: day.nullable(),
  salary: z
    .strictObject({
      min: amount,
      max: amount,
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .nullable(),
      period: z.enum(salaryPeriods).nullable(),
      guessed: z.boolean(),
    })
    .refine(({ min, max }) => min === null || max === null || min <= max)
    .nullable(),
  equity: z.strictObject({ min: share, max: share }).nullable(),
  descriptionHtml: text(lengths.description),
  descriptionText: text(lengths.description),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable(),
});

const origin = z.strictObject({ source: z.enum(sources), guessed: z.boolean() });
const field = jobSchema.keyof();

/** What a document yields. */
export const readingSchema = z.strictObject({
  outcome: z.enum(pageOutcomes),
  job: jobSchema.nullable(),
  provenance: z.partialRecord(field, origin),
  canonicalUrl: z.url().nullable(),
  choices: z
    .array(
      z.strictObject({
        job: jobSchema,
        url: z.url().nullable(),
        externalId: line(200).nullable(),
      }),
    )
    .max(100),
  warnings: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z_]+$/),
      field: field.nullable(),
      message: z.string().regex(/^\p{Lu}.*\.$/u),
    }),
  ),
});
