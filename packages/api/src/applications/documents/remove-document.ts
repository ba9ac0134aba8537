import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";

/** Removes a document and its file for good. */
export async function removeDocument(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<{ id: string }> {
  const { userId, id } = input;
  const { count } = await deps.db.document.deleteMany({
    where: { id, userId, application: { deletedAt: null } },
  });
  if (count === 0) throw notFound("document");
  return { id };
}
