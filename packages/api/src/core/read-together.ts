import { type Db, Prisma } from "@huntboard/db";
import { z } from "zod";

/**
 * Several readings in one statement: a small one costs less than sending it. `rows` says the shape of each one's rows, which
 * come as JSON: an instant as a text with its offset (`jsonInstant`), a numeric as a number.
 */
export async function readTogether<Shape extends z.ZodRawShape>(
  db: Pick<Db, "$queryRaw">,
  rows: z.ZodObject<Shape>,
  readings: Record<keyof Shape & string, Prisma.Sql>,
): Promise<z.output<z.ZodObject<Shape>>> {
  const columns = Object.entries<Prisma.Sql>(readings).map(
    ([name, sql]) => Prisma.sql`
      (SELECT coalesce(json_agg(rows), '[]') FROM (${sql}) AS rows) AS ${Prisma.raw(`"${name}"`)}`,
  );
  const [found] = z.tuple([rows]).parse(await db.$queryRaw`SELECT ${Prisma.join(columns)}`);
  return found;
}

/** A timestamptz as PostgreSQL writes it into JSON; as everywhere, in UTC. */
export const jsonInstant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString());
