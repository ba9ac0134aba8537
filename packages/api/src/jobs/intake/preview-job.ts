import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { consume } from "../../core/rate-limit.ts";
import { boardOf, findBoard, type FoundBoard } from "../boards/registry.ts";
import type { JobFields, JobPreview, previewInput } from "../schemas.ts";
import { extractSkills } from "../skills/extract-skills.ts";
import { findLikeness } from "../tracker/find-likeness.ts";
import type { Outcome, Route } from "../vocabulary.ts";
import { fetchPosting } from "./fetch-posting.ts";
import { nextRoutes } from "./next-routes.ts";
import type { BoardReading } from "./page-reader.ts";
import { toChoices, toJobFields, toProvenance } from "./preview-fields.ts";
import { previewMessage } from "./preview-message.ts";
import { type PreviewRequest, readPreviewInput } from "./read-preview-input.ts";

/** Pages that the server opens for one person in an hour; what they bring themselves is not counted. */
const fetchesAnHour = 60;

/** How reading ended, before it is put in words. */
interface Ending {
  outcome: Outcome;
  reading: BoardReading | null;
  retryAfter: number | null;
  /** Said instead of the outcome's own sentence. */
  reason: string | null;
  /** Where the site led on to. */
  movedTo?: string | null;
}

/**
 * Reads a posting and stores nothing. A page or text that was brought is read and nothing is fetched, an address alone is
 * fetched by its board's rules. AppError invalid_input for what is no web address; an address that may not be connected to
 * ends as unreachable like one that nobody answers at, so that nothing can be learned of the network inside.
 */
export async function previewJob(
  deps: Deps,
  input: z.output<typeof previewInput> & { userId: string },
): Promise<JobPreview> {
  const { userId } = input;
  const request = readPreviewInput(input);
  const ending = await end(deps, request, userId);
  const { outcome, reading, retryAfter, reason } = ending;
  const kind = reading?.board ?? request.found?.kind ?? "generic";
  const board = boardOf(kind);
  const externalId = reading?.externalId ?? request.found?.externalId ?? null;
  const canonicalUrl = ending.movedTo ?? addressOf(request.found, reading);
  const job = reading?.job ? await withSkills(deps, userId, reading.job) : null;
  const { choices, warnings } = toChoices(reading?.choices ?? []);
  const { found, route } = request;
  return {
    outcome,
    message: previewMessage({
      outcome,
      board,
      reason,
      addressKept: canonicalUrl !== null,
      retryAfter,
    }),
    job,
    provenance: job && reading ? toProvenance(reading.provenance) : {},
    board: kind,
    externalId,
    canonicalUrl,
    route,
    warnings: [...(reading?.warnings ?? []), ...warnings],
    choices,
    likeness:
      job || found
        ? await findLikeness(deps, {
            userId,
            url: canonicalUrl,
            board: kind,
            externalId,
            title: job?.title ?? "",
            company: job?.company ?? "",
            city: job?.locations[0]?.city ?? null,
            descriptionText: job?.descriptionText ?? "",
          })
        : [],
    nextRoutes: nextRoutes({
      outcome,
      route,
      board,
      fetchOn: deps.config.jobs.fetch[kind],
      retryAfter,
    }),
    retryAfter,
  };
}

const nothing = { reading: null, retryAfter: null, reason: null };

async function end(
  deps: Deps,
  { found, document, route }: PreviewRequest,
  userId: string,
): Promise<Ending> {
  if (document) {
    const refused = found && refusal(found, route);
    if (refused) return { ...nothing, outcome: "fetch_off", reason: refused };
    const reading = await deps.pageReader.read({
      ...document,
      url: found?.canonicalUrl ?? null,
      person: userId,
    });
    return { ...nothing, outcome: reading.outcome, reading };
  }
  if (!found) throw new Error("A preview without a document has an address.");
  const { label, policy } = boardOf(found.kind);
  if (!found.isPosting)
    return {
      ...nothing,
      outcome: "not_a_job",
      reason: `This is a page of ${label}, but not one posting: a search, a list or a company.`,
    };
  if (!deps.config.jobs.fetch[found.kind])
    return { ...nothing, outcome: "fetch_off", reason: policy.fetch.whyOff };
  await consume(deps, {
    key: `job-preview:${userId}`,
    limit: fetchesAnHour,
    windowMs: 3_600_000,
  });
  const fetched = await fetchPosting(deps, { url: found.canonicalUrl });
  return {
    outcome: fetched.outcome ?? fetched.reading?.outcome ?? "unreachable",
    reading: fetched.outcome === null ? fetched.reading : null,
    retryAfter: fetched.retryAfter,
    reason: fetched.reason,
    movedTo: fetched.movedTo,
  };
}

/** Why a way in is closed for this board; null when it is open. */
function refusal(found: FoundBoard, route: Route): string | null {
  const policy = route === "url" ? null : boardOf(found.kind).policy.routes[route];
  return policy && !policy.on ? policy.why : null;
}

/** The address given counts before the page's own: some pages name their site's front page there. */
function addressOf(found: FoundBoard | null, reading: BoardReading | null): string | null {
  if (found) return found.canonicalUrl;
  const own = reading?.canonicalUrl ?? null;
  return own === null ? null : findBoard(own).canonicalUrl;
}

async function withSkills(
  deps: Deps,
  userId: string,
  job: NonNullable<BoardReading["job"]>,
): Promise<JobFields> {
  const own = await deps.db.skill.findMany({
    where: { userId },
    select: { key: true, name: true, aliases: true },
  });
  const { title, descriptionText: text, language } = job;
  const skills = extractSkills({ title, text, language, own });
  return toJobFields(
    job,
    skills.map(({ name }) => name),
  );
}
