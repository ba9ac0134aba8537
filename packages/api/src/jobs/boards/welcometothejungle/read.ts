import {
  type Candidate,
  emptyReading,
  type OpenedDocument,
  type Wall,
} from "@huntboard/jobposting";
import type { BoardRead, BoardReader, ReadRequest } from "../board-reader.ts";
import { readAs } from "../read-as.ts";
import { type JsonObject, objectsIn } from "../walk-json.ts";
import { welcometothejungle } from "./index.ts";
import { jobSchema } from "./job-schema.ts";
import { toCandidate } from "./to-candidate.ts";

const gone =
  /this (?:job|position|offer) is no longer available|cette offre (?:n['’]est plus (?:disponible|en ligne)|a été pourvue)|esta oferta ya no está disponible|tato (?:nabídka|pozice) již není (?:k dispozici|dostupná)|táto (?:ponuka|pozícia) už nie je (?:k dispozícii|dostupná)/iu;

/** Welcome to the Jungle: JSON-LD in its pages; WelcomeKit's embed, search answers and job details as JSON. */
export const welcometothejungleReader: BoardReader = {
  recognises: (document) =>
    /^Welcome to the Jungle\b/i.test(document.meta.get("og:site_name") ?? "") ||
    document.json.some(({ value }) => jobsIn(value).next().done === false),
  read: (document, request) => {
    const read = readAs(welcometothejungle, document, request, {
      candidates: candidatesIn(document),
      wall: wallOf(document),
      keyShape: /^(?:[^/]+\/.+|[A-Z0-9]{1,20}_[A-Za-z0-9]{5,12})$/,
    });
    const shell = ["not_a_job", "partial"].includes(read.outcome) && isShell(document, request);
    return shell ? shellReading(document, read) : read;
  },
};

function wallOf(document: OpenedDocument): Wall | null {
  return gone.test(document.text.slice(0, 20_000)) ? "gone" : null;
}

/** One candidate for each posting: hits of several white-label sites are one and the same. */
function candidatesIn(document: OpenedDocument): Candidate[] {
  const byKey = new Map<string, Candidate>();
  for (const { value } of document.json)
    for (const object of jobsIn(value)) {
      const { success, data } = jobSchema.safeParse(object);
      if (!success) continue;
      const candidate = toCandidate(data);
      const key = candidate.ids[0] ?? candidate.urls[0] ?? `${byKey.size}`;
      const known = byKey.get(key);
      // A page's state may hold a short form beside the whole one.
      byKey.set(key, known ? { ...candidate, ...known, ...longer(known, candidate) } : candidate);
    }
  return [...byKey.values()];
}

function longer(one: Candidate, other: Candidate): Pick<Candidate, "description"> {
  const length = (candidate: Candidate) => candidate.description?.text.length ?? 0;
  const { description } = length(other) > length(one) ? other : one;
  return description ? { description } : {};
}

/** A name, a key of its own and what only postings have; an organisation or an office has not. */
function* jobsIn(value: unknown): Generator<JsonObject> {
  for (const object of objectsIn(value, (inner) => !isJob(inner))) if (isJob(object)) yield object;
}

function isJob(object: JsonObject): boolean {
  return (
    typeof object["name"] === "string" &&
    (typeof object["reference"] === "string" || typeof object["slug"] === "string") &&
    "contract_type" in object &&
    ("office" in object || "offices" in object || "organization" in object)
  );
}

/**
 * Unknown paths answer 200 with the site's empty shell, so a shell is no proof of a posting, and its title is the site's
 * and no job's.
 */
function isShell(document: OpenedDocument, { link }: ReadRequest): boolean {
  return (
    document.kind === "html" &&
    link?.isPosting === true &&
    document.structured.length === 0 &&
    document.text.trim().length < 400 &&
    !document.json.some(({ value }) => jobsIn(value).next().done === false)
  );
}

function shellReading(
  document: OpenedDocument,
  { externalId, canonicalUrl }: BoardRead,
): BoardRead {
  return {
    ...emptyReading("not_a_job", document),
    externalId,
    canonicalUrl,
    warnings: [
      {
        code: "empty_shell",
        field: null,
        message:
          "The page came without its content, which Welcome to the Jungle also sends for postings that do not exist. Open it in your browser and save it once you see the posting.",
      },
    ],
  };
}
