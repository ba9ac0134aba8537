import { Prisma } from "@huntboard/db";
import { keySeparator } from "../../core/search-keys.ts";

/** What sorts right after the separator. */
const afterSeparator = String.fromCodePoint((keySeparator.codePointAt(0) ?? 0) + 1);

/**
 * What the person of `jobs AS job` last sent to its company, but for the job itself. An application's dedupe_key begins with its
 * company's, so these stand side by side in the index by its bytes.
 */
export const appliedBefore = Prisma.sql`
  SELECT id, title, applied_at FROM applications
  WHERE user_id = job.user_id AND job.company_key <> ''
    AND dedupe_key ~>=~ (job.company_key || ${keySeparator}) AND dedupe_key ~<~ (job.company_key || ${afterSeparator})
    AND deleted_at IS NULL AND applied_at IS NOT NULL AND id IS DISTINCT FROM job.application_id
  ORDER BY applied_at DESC, id DESC LIMIT 1`;
