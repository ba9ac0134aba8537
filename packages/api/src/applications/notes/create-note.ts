import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { noteSelect, toNoteItem } from "../detail-rows.ts";
import { touchApplication } from "../locks.ts";
import type { createNoteInput, NoteItem } from "../schemas.ts";

/** Adds a note to an application. */
export async function createNote(
  deps: Deps,
  input: z.output<typeof createNoteInput> & { userId: string },
): Promise<NoteItem> {
  const now = new Date(deps.clock.now());
  const row = await deps.db.$transaction(async (tx) => {
    await touchApplication(tx, { userId: input.userId, id: input.applicationId, now });
    return tx.note.create({
      data: { ...input, createdAt: now, updatedAt: now },
      select: noteSelect,
    });
  });
  return toNoteItem(row);
}
