import type { DbTx } from "@huntboard/db";
import type { deriveColumns } from "./derive-columns.ts";
import type { PostingSource } from "./find-posting.ts";
import type { GivenFields } from "./job-columns.ts";
import { type Standing, typedOrigins } from "./job-standing.ts";
import { writeSearch } from "./write-search.ts";

/** Adds a job with its first source; one with the words of an earlier job at the same company is a repost of it. */
export async function insertJob(
  tx: DbTx,
  input: {
    userId: string;
    id: string | undefined;
    source: PostingSource;
    standing: Standing;
    fields: GivenFields;
    derived: Awaited<ReturnType<typeof deriveColumns>>;
  },
): Promise<string> {
  const { userId, source, standing, derived } = input;
  const { route, now, provenance, ...stands } = standing;
  const { columns, values } = derived;
  const origins = route === "hand" ? typedOrigins(provenance, input.fields) : provenance;
  const { id } = await tx.job.create({
    data: {
      ...columns,
      ...stands,
      id: input.id,
      userId,
      provenance: values.skillsTyped ? typedOrigins(origins, { skills: [] }) : origins,
      repostOfId: await findEarlier(tx, { userId, ...columns }),
      createdAt: now,
      updatedAt: now,
      sources: { create: { ...source, userId, route, createdAt: now } },
    },
    select: { id: true },
  });
  await writeSearch(tx, { id, ...values });
  return id;
}

/** The first job of this company with the same words. */
async function findEarlier(
  tx: DbTx,
  { userId, textHash, companyKey }: { userId: string; textHash: string; companyKey: string },
): Promise<string | null> {
  if (textHash === "" || companyKey === "") return null;
  const earlier = await tx.job.findFirst({
    where: { userId, textHash, companyKey, deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return earlier?.id ?? null;
}
