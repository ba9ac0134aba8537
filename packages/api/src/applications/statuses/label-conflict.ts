import { Prisma } from "@huntboard/db";
import { AppError } from "../../core/app-error.ts";

/** Runs a write of a label; the database's unique key (person, stage, label) becomes duplicate_name. */
export async function refusingDuplicates<Result>(
  label: string,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (cause) {
    if (cause instanceof Prisma.PrismaClientKnownRequestError && cause.code === "P2002")
      throw new AppError("duplicate_name", `This stage already has a status "${label}".`, {
        cause,
      });
    throw cause;
  }
}
