import type { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { byId } from "../schemas.ts";

/** Lets a company's jobs be recommended again. */
export async function unblockCompany(
  deps: Pick<Deps, "db">,
  input: z.output<typeof byId> & { userId: string },
): Promise<{ id: string }> {
  const { count } = await deps.db.blockedCompany.deleteMany({
    where: { id: input.id, userId: input.userId },
  });
  if (count === 0) throw notFound("block");
  return { id: input.id };
}
