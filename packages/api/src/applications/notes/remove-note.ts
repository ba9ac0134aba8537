import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";

/** Removes a note for good. */
export async function removeNote(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<{ id: string }> {
  const { userId, id } = input;
  const { count } = await deps.db.note.deleteMany({
    where: { id, userId, application: { deletedAt: null } },
  });
  if (count === 0) throw notFound("note");
  return { id };
}
