import type { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { noteSelect, toNoteItem } from "../detail-rows.ts";
import type { NoteItem, updateNoteInput } from "../schemas.ts";

/** Rewrites a note. */
export async function updateNote(
  deps: Deps,
  input: z.output<typeof updateNoteInput> & { userId: string },
): Promise<NoteItem> {
  const [row] = await deps.db.note.updateManyAndReturn({
    where: { id: input.id, userId: input.userId, application: { deletedAt: null } },
    data: { body: input.body, updatedAt: new Date(deps.clock.now()) },
    select: noteSelect,
  });
  if (!row) throw notFound("note");
  return toNoteItem(row);
}
