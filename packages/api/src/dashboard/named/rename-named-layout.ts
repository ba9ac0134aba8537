import { Prisma } from "@huntboard/db";
import type { z } from "zod";
import { AppError, notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { NamedLayoutItem, renameNamedLayoutInput } from "../schemas.ts";
import { namedLayoutSelect, toNamedLayout } from "./named-layout-row.ts";

/** Gives a kept layout another name; one that is taken is refused as duplicate_name. */
export async function renameNamedLayout(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof renameNamedLayoutInput> & { userId: string },
): Promise<NamedLayoutItem> {
  const { id, userId, name } = input;
  try {
    const [row] = await deps.db.namedLayout.updateManyAndReturn({
      where: { id, userId },
      data: { name, updatedAt: new Date(deps.clock.now()) },
      select: namedLayoutSelect,
    });
    if (!row) throw notFound("layout");
    return toNamedLayout(row);
  } catch (cause) {
    if (cause instanceof Prisma.PrismaClientKnownRequestError && cause.code === "P2002")
      throw new AppError("duplicate_name", `You already keep a layout named "${name}".`, { cause });
    throw cause;
  }
}
