import type { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { contactSelect, toContactItem } from "../detail-rows.ts";
import type { ContactItem, updateContactInput } from "../schemas.ts";

/** Changes the fields given of a contact. */
export async function updateContact(
  deps: Deps,
  input: z.output<typeof updateContactInput> & { userId: string },
): Promise<ContactItem> {
  const [row] = await deps.db.contact.updateManyAndReturn({
    where: { id: input.id, userId: input.userId, application: { deletedAt: null } },
    data: { ...input.patch, updatedAt: new Date(deps.clock.now()) },
    select: contactSelect,
  });
  if (!row) throw notFound("contact");
  return toContactItem(row);
}
