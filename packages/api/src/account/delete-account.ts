import type { Deps } from "../core/deps.ts";
import { requirePassword } from "./require-password.ts";

/** Deletes a person and everything of theirs, after asking for the password; sessions and API tokens end with it. */
export async function deleteAccount(
  deps: Pick<Deps, "db" | "clock" | "auth">,
  input: { userId: string; password: string },
): Promise<{ deleted: true }> {
  await requirePassword(deps, { ...input, field: "password" });
  // Every table of a person's data refers to users with ON DELETE CASCADE.
  await deps.db.user.deleteMany({ where: { id: input.userId } });
  return { deleted: true };
}
