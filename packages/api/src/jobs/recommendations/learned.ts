import type { Db, DbTx } from "@huntboard/db";
import { z } from "zod";
import { features } from "./score-types.ts";

const learnedSchema = z.object({
  /** Feedback up to here was forgotten. */
  since: z.iso.datetime().nullable().default(null),
  /** How many labels the weights rest on. */
  trainedOn: z.number().default(0),
  weights: z.partialRecord(z.enum(features), z.number().min(-1).max(1)).default({}),
  /** How telling the words of the wished titles are, and what that was counted over. */
  rarity: z
    .object({
      titles: z.array(z.string()),
      jobs: z.number(),
      words: z.record(z.string(), z.number()),
    })
    .nullable()
    .default(null),
});

/** What job_profiles.learned holds: everything about a person's taste that was computed rather than typed. */
export type Learned = z.output<typeof learnedSchema>;

/** Reads the column; what an older version wrote in another form is as good as nothing. */
export function readLearned(stored: unknown): Learned {
  return learnedSchema.safeParse(stored ?? {}).data ?? learnedSchema.parse({});
}

/** Writes some of it in one statement, so that what another writes at the same moment stays. The profile's revision does not change. */
export async function writeLearned(
  db: Db | DbTx,
  input: { userId: string; patch: Partial<Learned>; now: Date },
): Promise<void> {
  const { userId, patch, now } = input;
  await db.jobProfile.createMany({
    // Revision 0: nothing was filled in yet.
    data: { userId, revision: 0, createdAt: now, updatedAt: now },
    skipDuplicates: true,
  });
  await db.$executeRaw`
    UPDATE job_profiles SET learned = coalesce(learned, '{}') || ${JSON.stringify(patch)}::jsonb
    WHERE user_id = ${userId}::uuid`;
}
