import { z } from "zod";

const pay = z.strictObject({
  /** Major units. */
  min: z.number().nullable(),
  max: z.number().nullable(),
  currency: z.string(),
  period: z.enum(["year", "month", "day"]),
});

/** A posting as its employer wrote it; each board shows it in its own shape. Every text is taken as it is. */
export const jobInput = z.strictObject({
  title: z.string(),
  company: z.string(),
  city: z.string(),
  region: z.string().default(""),
  /** ISO 3166-1 alpha-2. */
  country: z.string().default("DE"),
  language: z.enum(["en", "de", "fr"]).default("en"),
  employmentType: z
    .enum(["FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "APPRENTICESHIP"])
    .default("FULL_TIME"),
  remote: z.enum(["onsite", "hybrid", "remote"]).default("onsite"),
  /** What the board's own field says; absent where pay is named in the description only, or nowhere. */
  pay: pay.nullable().default(null),
  /** Percent of the company; Wellfound only. */
  equity: z.strictObject({ min: z.number(), max: z.number() }).nullable().default(null),
  industry: z.string().default("Internet, IT"),
  /** HTML at XING and Welcome to the Jungle, Markdown at Wellfound; put into the page as it is. */
  description: z.string(),
  /** Which generation of the board's pages; only XING has two. */
  shape: z.enum(["json-ld", "microdata"]).default("json-ld"),
  /** The board's key; made when absent. */
  id: z.string().optional(),
  /** The words in the address; made of the title when absent. */
  slug: z.string().optional(),
  companySlug: z.string().optional(),
  /** RFC 3339; absent = now, and a year from now. */
  postedAt: z.iso.datetime().optional(),
  validThrough: z.iso.datetime().nullable().optional(),
});

/** What a stored posting has besides: its key, and whether it is still there. */
export const boardJob = jobInput.extend({
  id: z.string(),
  slug: z.string(),
  companySlug: z.string(),
  postedAt: z.string(),
  validThrough: z.string().nullable(),
  board: z.string(),
  closed: z.boolean(),
  /** Milliseconds since 1970. */
  updatedAt: z.number(),
});

export type JobInput = z.input<typeof jobInput>;
export type BoardJob = z.infer<typeof boardJob>;

/** Words as they stand in an address: lower case, umlauts spelled out, everything else a hyphen. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/\([^)]*\)/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}
