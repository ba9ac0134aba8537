import type { RouterInputs, RouterOutputs } from "@huntboard/api";
import { CliError } from "../cli-error.ts";
import type { Client } from "../client.ts";

type Created = RouterOutputs["applications"]["create"];
type Application = Created["application"];
export type Stage = Application["stage"];

export interface AddOptions {
  company: string;
  link?: string;
  location?: string;
  source?: string;
  stage?: Stage;
  tag?: string[];
  notes?: string;
}

/** Adds an application; look-alikes come back with it and stop nothing. */
export function addApplication(
  client: Client,
  title: string,
  options: AddOptions,
): Promise<Created> {
  const { company, link, location, source, stage, tag, notes } = options;
  return client.applications.create.mutate({
    title,
    company,
    url: link,
    location,
    source,
    stage,
    tags: tag,
    notes,
  });
}

export interface ListOptions {
  stage?: Stage[];
  search?: string;
  limit: number;
}

/** The applications changed last, page by page up to `limit`. */
export async function listApplications(
  client: Client,
  options: ListOptions,
): Promise<Application[]> {
  const found: Application[] = [];
  let cursor: string | undefined;
  do {
    const query: RouterInputs["applications"]["list"] = {
      search: options.search,
      stages: options.stage,
      limit: Math.min(100, options.limit - found.length),
      cursor,
    };
    const page = await client.applications.list.query(query);
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && found.length < options.limit);
  return found;
}

/** An application by its id, or by words that only one has. */
export async function findApplication(client: Client, idOrWords: string): Promise<Application> {
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(idOrWords))
    return client.applications.get.query({ id: idOrWords });
  const { items } = await client.applications.list.query({ search: idOrWords, limit: 6 });
  const [only, ...others] = items;
  if (!only) throw new CliError("not-found", `No application matches "${idOrWords}".`);
  if (others.length > 0) {
    const lines = items.map((item) => `  ${item.id}  ${item.title} at ${item.company}`);
    throw new CliError(
      "refused",
      `Several applications match "${idOrWords}"; name one by its id:\n${lines.join("\n")}`,
    );
  }
  return only;
}

/** Moves an application to a stage. */
export async function moveApplication(
  client: Client,
  idOrWords: string,
  stage: Stage,
): Promise<Application> {
  const { id } = await findApplication(client, idOrWords);
  return (await client.applications.move.mutate({ id, stage })).application;
}
