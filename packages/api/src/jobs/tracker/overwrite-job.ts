import type { DbTx } from "@huntboard/db";
import { changeJob } from "./change-job.ts";
import type { PostingSource } from "./find-posting.ts";
import { type GivenFields, knownFields } from "./job-columns.ts";
import { type JobRow, readProvenance } from "./job-select.ts";
import { type Standing, typedOrigins } from "./job-standing.ts";
import { addSource, firstUrl } from "./sources.ts";

/** Writes what is known of a posting now over the job that it is, which comes back if it was removed. */
export async function overwriteJob(
  tx: DbTx,
  input: {
    userId: string;
    row: JobRow;
    source: PostingSource;
    standing: Standing;
    fields: GivenFields;
  },
): Promise<void> {
  const { userId, row, source, standing } = input;
  const { route, now, provenance, triage } = standing;
  const fields = knownFields(input.fields);
  await addSource(tx, { userId, jobId: row.id, source, route, now });
  const kept = Object.fromEntries(
    Object.entries(readProvenance(row)).filter(([field]) => !(field in fields)),
  );
  await changeJob(tx, {
    userId,
    row,
    fields,
    url: await firstUrl(tx, row.id),
    provenance: route === "hand" ? typedOrigins(kept, fields) : { ...kept, ...provenance },
    more: {
      deletedAt: null,
      ...(triage === "saved" || row.deletedAt !== null ? { triage } : {}),
      ...(standing.lastCheckedAt === null
        ? {}
        : {
            lastCheckedAt: standing.lastCheckedAt,
            lastOutcome: standing.lastOutcome,
            ...(standing.availability === "unknown" ? {} : { availability: standing.availability }),
          }),
    },
    now,
  });
}
