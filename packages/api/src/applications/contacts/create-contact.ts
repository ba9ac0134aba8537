import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { contactSelect, toContactItem } from "../detail-rows.ts";
import { touchApplication } from "../locks.ts";
import type { ContactItem, createContactInput } from "../schemas.ts";

/** Adds a person to an application. */
export async function createContact(
  deps: Deps,
  input: z.output<typeof createContactInput> & { userId: string },
): Promise<ContactItem> {
  const now = new Date(deps.clock.now());
  const row = await deps.db.$transaction(async (tx) => {
    await touchApplication(tx, { userId: input.userId, id: input.applicationId, now });
    return tx.contact.create({
      data: { ...input, createdAt: now, updatedAt: now },
      select: contactSelect,
    });
  });
  return toContactItem(row);
}
