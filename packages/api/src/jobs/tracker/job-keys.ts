import { createHash } from "node:crypto";
import { fold } from "../../core/fold.ts";
import { companyKey, keySeparator, titleKey, urlKey } from "../../core/search-keys.ts";
import type { PlaceItem } from "../schemas.ts";

/** Fewer words than this are no text of its own: short postings all sound alike. */
const leastWords = 40;
const cityLength = 100;
const placesLength = 2000;

/** What the keys are made from. */
export interface Keyed {
  title: string;
  company: string;
  locations: PlaceItem[];
  descriptionText: string;
  url: string | null;
}

/** The columns that a job is found again by. */
export function jobKeys(job: Keyed) {
  const { title, company, locations } = job;
  return {
    urlKey: job.url === null ? null : urlKey(job.url),
    companyKey: companyKey(company),
    dedupeKey: dedupeKey({ title, company, city: firstCity(locations) }),
    locationKey: fold(locations.map(placeWords).join("\n")).slice(0, placesLength).toWellFormed(),
    textHash: textHash(job.descriptionText),
  };
}

function placeWords({ text, city, country }: PlaceItem): string {
  return [text, city ?? "", country ?? ""].join(" ");
}

export function firstCity(locations: PlaceItem[]): string | null {
  return locations.find(({ city }) => city !== null)?.city ?? null;
}

/**
 * Company, title and city without case, accents, legal forms and "(m/w/d)"; words of level ("Senior") stay, for they make
 * another job. "" while the title or the company is not known.
 */
export function dedupeKey(job: { title: string; company: string; city: string | null }): string {
  const [company, title] = [companyKey(job.company), titleKey(withoutGender(job.title))];
  if (company === "" || title === "") return "";
  return [
    company,
    title,
    fold(job.city ?? "")
      .slice(0, cityLength)
      .toWellFormed(),
  ].join(keySeparator);
}

/** Entwickler*in, Entwickler:in, Entwickler/in, Développeur·euse and "H/F" name the same job as without. */
function withoutGender(title: string): string {
  return title
    .replaceAll(
      /(?<=\p{L})(?:[*:_·•/]|[*:_·•/]?\()-?(?:in|innen|euse|rice|se|e|trice)\)?(?!\p{L})/giu,
      "",
    )
    .replaceAll(
      /[([]?(?<!\p{L})(?:h\s*[/|]\s*f|f\s*[/|]\s*h)(?:\s*[/|]\s*[xnd])?(?!\p{L})[)\]]?/giu,
      " ",
    );
}

/** A digest of the text's words, whatever stands between them; "" when there are too few. */
export function textHash(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < leastWords) return "";
  return createHash("sha256").update(words.join(" ")).digest("base64url");
}
