import type { Deps } from "../../core/deps.ts";
import { listBlockedCompanies } from "../companies/list-blocked-companies.ts";
import { getProfile } from "../profile/get-profile.ts";
import type { BlockedCompanyItem, JobItem, JobProfileItem, SkillItem } from "../schemas.ts";
import { listSkills } from "../skills/list-skills.ts";
import { readJobs } from "./job-row.ts";
import { sourceOrder } from "./sources.ts";

const batch = 200;

/** A job with its whole text and every place where it was found. */
type ExportedJob = JobItem & { descriptionHtml: string; sources: object[] };

/** Everything that belongs to a person's jobs: the jobs, what they look for, their skills, the companies they blocked. */
export async function exportJobs(
  deps: Deps,
  { userId }: { userId: string },
): Promise<{
  jobs: ExportedJob[];
  jobProfile: JobProfileItem;
  skills: SkillItem[];
  blockedCompanies: BlockedCompanyItem[];
}> {
  return {
    jobs: await readAll(deps, userId),
    jobProfile: await getProfile(deps, { userId }),
    skills: await listSkills(deps, { userId }),
    blockedCompanies: await listBlockedCompanies(deps, { userId }),
  };
}

async function readAll({ db }: Deps, userId: string): Promise<ExportedJob[]> {
  const all: ExportedJob[] = [];
  for (;;) {
    const after = all.at(-1)?.id;
    const rows = await db.job.findMany({
      where: { userId, deletedAt: null, ...(after === undefined ? {} : { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: batch,
      select: {
        id: true,
        descriptionHtml: true,
        sources: {
          select: { board: true, externalId: true, url: true, route: true, createdAt: true },
          orderBy: sourceOrder,
        },
      },
    });
    const more = new Map(rows.map(({ id, ...rest }) => [id, rest]));
    const items = await readJobs(db, { userId, ids: [...more.keys()] });
    all.push(
      ...items.map((item) => ({
        ...item,
        descriptionHtml: more.get(item.id)?.descriptionHtml ?? "",
        sources: more.get(item.id)?.sources ?? [],
      })),
    );
    if (rows.length < batch) return all;
  }
}
