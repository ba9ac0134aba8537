import type { BoardJob } from "../board-job.ts";
import { slugOf } from "../board-job.ts";

/** `/{language}/companies/{organization}/jobs/{title}_{city}`, with `_{reference}` where the slug carries it. */
export function pathOf({
  id,
  slug,
  city,
  companySlug,
  language,
}: Pick<BoardJob, "id" | "slug" | "city" | "companySlug" | "language">): string {
  return `/${language === "fr" ? "fr" : "en"}/companies/${companySlug}/jobs/${slugWithin({ id, slug, city })}`;
}

/** The last segment. Slugs with an underscore in them are whole already. */
export function slugWithin({ id, slug, city }: Pick<BoardJob, "id" | "slug" | "city">): string {
  return slug.includes("_") ? slug : `${slug}_${slugOf(city)}_${id}`;
}

/** Organization and slug of a posting's path, on the board's own host or on a white-label twin (no language there). */
export function partsOf(path: string): { companySlug: string; slug: string } | undefined {
  const match = /^(?:\/(?:fr|en|es|cs|sk))?\/companies\/([^/]+)\/jobs\/([^/]+)$/.exec(path);
  return match?.[1] !== undefined && match[2] !== undefined
    ? { companySlug: match[1], slug: match[2] }
    : undefined;
}
