import type { RouterInputs, RouterOutputs } from "@huntboard/api";
import { CliError } from "../cli-error.ts";
import type { Client } from "../client.ts";
import type { JobSource } from "../read-job-source.ts";

export type Preview = RouterOutputs["jobs"]["preview"];
type Created = RouterOutputs["jobs"]["create"];
export type Job = RouterOutputs["jobs"]["list"]["items"][number];
type ListInput = RouterInputs["jobs"]["list"];
type CreateInput = RouterInputs["jobs"]["create"];

/** Reads a posting; nothing is saved. */
export function previewJob(client: Client, source: JobSource): Promise<Preview> {
  return client.jobs.preview.mutate(source);
}

/**
 * The posting to save: the one that was read, the one of several that `choice` (1 …) names, or with `anyway` the bare
 * address of a page that could not be read. null: there is none.
 */
export function jobToSave(
  preview: Preview,
  options: { choice?: number; anyway: boolean },
): CreateInput | null {
  const { outcome, route, canonicalUrl: url, board, externalId, choices } = preview;
  const place = { url, board: board ?? undefined, externalId, route, outcome };
  if (options.choice !== undefined) {
    const chosen = choices[options.choice - 1];
    if (!chosen)
      throw new CliError(
        "usage",
        `There is no posting ${options.choice} among the ${choices.length}.`,
      );
    const { job, url: own, externalId: id } = chosen;
    return { ...job, ...place, outcome: "ok", url: own ?? url, externalId: id ?? externalId };
  }
  if (preview.job) return { ...preview.job, ...place, provenance: preview.provenance };
  return options.anyway && url !== null ? place : null;
}

/** Saves what was read; what is there already is refused, or written over with `update`. */
export function saveJob(
  client: Client,
  job: CreateInput,
  options: { update: boolean },
): Promise<Created> {
  return client.jobs.create.mutate({ ...job, onDuplicate: options.update ? "update" : "refuse" });
}

export interface ListJobsOptions {
  search?: string;
  triage?: Job["triage"][];
  board?: Job["board"][];
  sort?: NonNullable<ListInput["sort"]>;
  limit: number;
}

/** Jobs in the order asked for (the newest first), page by page up to `limit`. */
export async function listJobs(client: Client, options: ListJobsOptions): Promise<Job[]> {
  const { search, triage, board: boards, sort, limit } = options;
  const found: Job[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.jobs.list.query({
      search,
      triage,
      boards,
      sort,
      limit: Math.min(100, limit - found.length),
      cursor,
    });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && found.length < limit);
  return found;
}

/** Makes an application of the job with this id, or with words that only one has; once. */
export async function applyToJob(
  client: Client,
  idOrWords: string,
  stage: RouterInputs["jobs"]["applyTo"]["stage"],
): Promise<RouterOutputs["jobs"]["applyTo"]> {
  return client.jobs.applyTo.mutate({ id: await findJob(client, idOrWords), stage });
}

async function findJob(client: Client, idOrWords: string): Promise<string> {
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(idOrWords)) return idOrWords;
  const { items } = await client.jobs.list.query({ search: idOrWords, limit: 6 });
  const [only, ...others] = items;
  if (!only) throw new CliError("not-found", `No job matches "${idOrWords}".`);
  if (others.length > 0) {
    const lines = items.map((item) => `  ${item.id}  ${item.title} at ${item.company}`);
    throw new CliError(
      "refused",
      `Several jobs match "${idOrWords}"; name one by its id:\n${lines.join("\n")}`,
    );
  }
  return only.id;
}
