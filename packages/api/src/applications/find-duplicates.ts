import { Prisma } from "@huntboard/db";
import { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { readApplications } from "./application-row.ts";
import { escapeLike } from "../core/fold.ts";
import type { ApplicationItem, DuplicateItem } from "./schemas.ts";
import { companyKey, keySeparator, similarTitles, titleKey, urlKey } from "../core/search-keys.ts";

const maxCandidates = 500;
const maxDuplicates = 10;
const reasons = ["same_url", "same_company_and_title", "similar_title_at_company"] as const;

/** A person's applications that look like this one, the surest first; a warning only, nothing is refused for it. */
export async function findDuplicates(
  deps: Pick<Deps, "db">,
  input: {
    userId: string;
    title: string;
    company: string;
    url?: string | null | undefined;
    exceptId?: string | undefined;
  },
): Promise<DuplicateItem[]> {
  const keys = {
    url: input.url ? urlKey(input.url) : null,
    company: companyKey(input.company),
    title: titleKey(input.title),
  };
  const candidates = await readCandidates(deps, { ...input, ...keys });
  const found = candidates
    .flatMap((candidate) => {
      const reason = likeness(candidate, keys);
      return reason ? [{ id: candidate.id, reason }] : [];
    })
    .toSorted((a, b) => reasons.indexOf(a.reason) - reasons.indexOf(b.reason))
    .slice(0, maxDuplicates);
  const items = await readApplications(deps.db, {
    userId: input.userId,
    ids: found.map(({ id }) => id),
  });
  const reasonOf = new Map(found.map(({ id, reason }) => [id, reason]));
  return items.flatMap((item) => {
    const reason = reasonOf.get(item.id);
    return reason ? [toDuplicate(item, reason)] : [];
  });
}

const candidateRows = z.array(
  z.object({ id: z.string(), dedupe_key: z.string(), url_key: z.string().nullable() }),
);
type Candidate = z.output<typeof candidateRows>[number];

async function readCandidates(
  deps: Pick<Deps, "db">,
  input: { userId: string; url: string | null; company: string; exceptId?: string | undefined },
): Promise<Candidate[]> {
  const sameCompany =
    input.company === ""
      ? Prisma.sql`false`
      : Prisma.sql`dedupe_key LIKE ${`${escapeLike(input.company)}${keySeparator}%`}`;
  const except = input.exceptId ? Prisma.sql`AND id <> ${input.exceptId}::uuid` : Prisma.empty;
  return candidateRows.parse(
    await deps.db.$queryRaw`
      SELECT id, dedupe_key, url_key FROM applications
      WHERE user_id = ${input.userId}::uuid AND deleted_at IS NULL ${except}
        AND (url_key = ${input.url}::text OR ${sameCompany})
      ORDER BY created_at DESC, id DESC LIMIT ${maxCandidates}::int`,
  );
}

function likeness(
  candidate: Candidate,
  keys: { url: string | null; company: string; title: string },
): DuplicateItem["reason"] | null {
  if (keys.url !== null && candidate.url_key === keys.url) return "same_url";
  const [company, title = ""] = candidate.dedupe_key.split(keySeparator);
  if (company !== keys.company || keys.title === "") return null;
  if (title === keys.title) return "same_company_and_title";
  return similarTitles(title, keys.title) ? "similar_title_at_company" : null;
}

function toDuplicate(item: ApplicationItem, reason: DuplicateItem["reason"]): DuplicateItem {
  const { id, title, company, stage, status, appliedAt, createdAt } = item;
  return { id, title, company, stage, status, appliedAt, createdAt, reason };
}
