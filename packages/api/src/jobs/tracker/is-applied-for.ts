import { Prisma } from "@huntboard/db";

/**
 * Whether the job of this alias has an application that is not removed. Looked up where there may be one: as a join, a plan
 * reads everybody's applications for it.
 */
export function isAppliedFor(alias: "j" | "job"): Prisma.Sql {
  const id = Prisma.raw(`${alias}.application_id`);
  return Prisma.sql`(${id} IS NOT NULL
    AND (SELECT own.deleted_at IS NULL FROM applications AS own WHERE own.id = ${id}) IS TRUE)`;
}
