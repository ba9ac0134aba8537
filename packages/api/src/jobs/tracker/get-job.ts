import type { Prisma } from "@huntboard/db";
import { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { readWishes } from "../recommendations/read-wishes.ts";
import { refreshMatchesOf } from "../recommendations/refresh-matches.ts";
import type { JobDetail, byId } from "../schemas.ts";
import { boardKinds, routes } from "../vocabulary.ts";
import { findLikeness } from "./find-likeness.ts";
import { firstCity } from "./job-keys.ts";
import { readJobs } from "./job-row.ts";
import { readProvenance } from "./job-select.ts";
import { sourceOrder } from "./sources.ts";

/** What a job has beside what lists show of it. */
const detailSelect = {
  descriptionHtml: true,
  descriptionText: true,
  provenance: true,
  sources: {
    select: {
      id: true,
      board: true,
      externalId: true,
      url: true,
      route: true,
      createdAt: true,
    },
    orderBy: sourceOrder,
  },
  merged: {
    select: { id: true, title: true, company: true, createdAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.JobSelect;

/** A job with its description, where it was found, what was merged into it and what it looks like. */
export async function getJob(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<JobDetail> {
  const { userId, id } = input;
  const state = await readWishes(deps.db, { userId });
  await refreshMatchesOf(deps, { userId, state, ids: [id] });
  const [item] = await readJobs(deps.db, { userId, ids: [id] });
  const row = await deps.db.job.findFirst({
    where: { id, userId, deletedAt: null },
    select: detailSelect,
  });
  if (!item || !row) throw notFound("job");
  const likeness = await findLikeness(deps, {
    userId,
    url: item.url,
    board: item.board,
    externalId: item.externalId,
    title: item.title,
    company: item.company,
    city: firstCity(item.locations),
    descriptionText: row.descriptionText,
    exceptId: id,
  });
  return {
    ...item,
    descriptionHtml: row.descriptionHtml,
    descriptionText: row.descriptionText,
    sources: row.sources.map(({ createdAt, ...source }) => ({
      ...source,
      board: z.enum(boardKinds).parse(source.board),
      route: z.enum(routes).parse(source.route),
      createdAt: createdAt.toISOString(),
    })),
    provenance: readProvenance(row),
    merged: row.merged.map(({ createdAt, ...other }) => ({
      ...other,
      createdAt: createdAt.toISOString(),
    })),
    likeness: likeness.filter(
      ({ kind, id: other }) => kind !== "application" || other !== item.application?.id,
    ),
  };
}
