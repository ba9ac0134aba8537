import type { z } from "zod";
import { invalidField } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { noteSelect, toNoteItem } from "../detail-rows.ts";
import { touchApplication } from "../locks.ts";
import type { createNoteInput, NoteItem } from "../schemas.ts";

/** Adds a note to an application; one that was removed comes back with the time it had, which has passed. */
export async function createNote(
  deps: Deps,
  input: z.output<typeof createNoteInput> & { userId: string },
): Promise<NoteItem> {
  const now = new Date(deps.clock.now());
  const createdAt = input.createdAt === undefined ? now : new Date(input.createdAt);
  if (createdAt > now) throw invalidField("createdAt", "Use a time that has passed.");
  const row = await deps.db.$transaction(async (tx) => {
    await touchApplication(tx, { userId: input.userId, id: input.applicationId, now });
    return tx.note.create({
      data: { ...input, createdAt, updatedAt: now },
      select: noteSelect,
    });
  });
  return toNoteItem(row);
}
