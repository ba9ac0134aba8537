import type { DbTx } from "@huntboard/db";
import { AppError } from "../../core/app-error.ts";

/** Says that a posting is a job of the person already, and which. */
export function alreadySaved(job: {
  id: string;
  title: string;
  company: string;
  triage: string;
}): AppError {
  const { id, title, company, triage } = job;
  return new AppError("already_saved", "You have this job already.", {
    details: { current: { id, title, company, triage } },
  });
}

/** The same for a job that is known by its id. */
export async function readAlreadySaved(tx: DbTx, id: string): Promise<AppError> {
  const job = await tx.job.findUniqueOrThrow({
    where: { id },
    select: { id: true, title: true, company: true, triage: true },
  });
  return alreadySaved(job);
}
