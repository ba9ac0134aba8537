import type { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { byId } from "../schemas.ts";

/** Forgets a kept layout; the dashboard stays as it is. To undo, save it again. */
export async function removeNamedLayout(
  deps: Pick<Deps, "db">,
  input: z.output<typeof byId> & { userId: string },
): Promise<{ id: string }> {
  const { id, userId } = input;
  const { count } = await deps.db.namedLayout.deleteMany({ where: { id, userId } });
  if (count === 0) throw notFound("layout");
  return { id };
}
