import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { JobFacets } from "../schemas.ts";
import { boardKinds, triages } from "../vocabulary.ts";

const jobRows = z.array(
  z.object({ triage: z.enum(triages), language: z.string().nullable(), count: z.number() }),
);
const boardRows = z.array(z.object({ kind: z.enum(boardKinds), count: z.number() }));

/** What lists can be narrowed by, and how many jobs there are of each; a job on two boards counts for both. */
export async function getJobFacets(
  deps: Pick<Deps, "db">,
  input: { userId: string },
): Promise<JobFacets> {
  const { userId } = input;
  const [jobs, onBoards] = await Promise.all([
    deps.db.$queryRaw`
      SELECT triage, language, count(*)::int AS count FROM jobs
      WHERE user_id = ${userId}::uuid AND deleted_at IS NULL GROUP BY triage, language`,
    deps.db.$queryRaw`
      SELECT source.board AS kind, count(DISTINCT source.job_id)::int AS count
      FROM job_sources AS source JOIN jobs AS job ON job.id = source.job_id
      WHERE source.user_id = ${userId}::uuid AND job.deleted_at IS NULL GROUP BY source.board`,
  ]);
  const counted = jobRows.parse(jobs);
  const facets: JobFacets = {
    total: counted.reduce((sum, { count }) => sum + count, 0),
    boards: boardRows.parse(onBoards).toSorted((a, b) => b.count - a.count),
    languages: [],
    triage: { new: 0, saved: 0, dismissed: 0 },
  };
  const languages = new Map<string, number>();
  for (const { triage, language, count } of counted) {
    facets.triage[triage] += count;
    if (language !== null) languages.set(language, (languages.get(language) ?? 0) + count);
  }
  facets.languages = [...languages]
    .map(([code, count]) => ({ code, count }))
    .toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code));
  return facets;
}
