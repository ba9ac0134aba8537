import { invalidField, notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { getApplication } from "../get-application.ts";
import type { ApplicationDetail } from "../schemas.ts";
import { firstEntry, rewriteHistory } from "./rewrite-history.ts";
import { findChange } from "./update-status-change.ts";

/** Undoes a recorded change; the application goes back to what the rest says. The entry it was made with stays. */
export async function removeStatusChange(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<ApplicationDetail> {
  const { userId, id } = input;
  const applicationId = await findChange(deps, { userId, id });
  await rewriteHistory(deps, { userId, id: applicationId }, async ({ tx, entries }) => {
    if (!entries.some((entry) => entry.id === id)) throw notFound("status change");
    if (firstEntry(entries)?.id === id)
      throw invalidField("id", "The first entry stays. Correct it, or remove the application.");
    await tx.statusChange.delete({ where: { id } });
    return true;
  });
  return getApplication(deps, { userId, id: applicationId });
}
