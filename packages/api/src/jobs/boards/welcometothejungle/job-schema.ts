import { z } from "zod";

// Pages and interfaces of several years: a field in another shape than these counts as absent and spoils no other.
const text = z.string().trim().min(1).optional().catch(undefined);
const amount = z.number().finite().optional().catch(undefined);
/** A text, or one for each language. */
const words = z
  .union([z.string().trim().min(1), z.record(z.string(), z.string().nullable())])
  .optional()
  .catch(undefined);

const office = z.object({
  name: text,
  city: text,
  country: words,
  country_code: text,
});

const organisation = z.object({
  name: text,
  slug: text,
  website_organization: z.object({ slug: text }).optional().catch(undefined),
});

/** A posting in WelcomeKit's embed, in the search index and in a page's own state: the same names with few exceptions. */
export const jobSchema = z.object({
  name: z.string().trim().min(1),
  slug: text,
  reference: text,
  language: text,
  description: text,
  profile: text,
  recruitment_process: text,
  published_at: text,
  organization: organisation.optional().catch(undefined),
  office: office.optional().catch(undefined),
  offices: z.array(office).optional().catch(undefined),
  contract_type: words,
  contract_type_names: words,
  remote: text,
  salary: z
    .object({ min: amount, max: amount, currency: text, period: text })
    .optional()
    .catch(undefined),
  salary_min: amount,
  salary_minimum: amount,
  salary_max: amount,
  salary_maximum: amount,
  salary_currency: text,
  salary_period: text,
  apply_url: text,
  websites_urls: z
    .array(z.object({ website_reference: text, url: text }))
    .optional()
    .catch(undefined),
});
export type WelcomeJob = z.output<typeof jobSchema>;

/** One text of several languages: the wished one, English, French, any. */
export function wordIn(value: WelcomeJob["contract_type"], language: string): string | undefined {
  if (typeof value !== "object") return value;
  for (const key of [language, "en", "fr", ...Object.keys(value)]) {
    const word = value[key]?.trim();
    if (word) return word;
  }
  return undefined;
}
