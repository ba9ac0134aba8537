import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";

/** Removes a contact for good. */
export async function removeContact(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<{ id: string }> {
  const { userId, id } = input;
  const { count } = await deps.db.contact.deleteMany({
    where: { id, userId, application: { deletedAt: null } },
  });
  if (count === 0) throw notFound("contact");
  return { id };
}
