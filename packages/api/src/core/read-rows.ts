import { type Db, Prisma } from "@huntboard/db";
import { z } from "zod";

type Reader = Pick<Db, "$queryRaw">;

/** One that waits for the statement it will be part of. */
interface Reading {
  sql: Prisma.Sql;
  answer: (rows: unknown) => void;
  fail: (reason: unknown) => void;
}

const mostInOne = 32;
const waiting = new WeakMap<Reader, Map<string, Reading[]>>();

/**
 * Reads rows of a person's. What is asked for in one turn, as by the widgets of a page, is one statement, for a small one costs less
 * than sending it; where that fails, each is read alone, so that none fails with another. Rows come as JSON: an instant as a
 * text with its offset (`jsonInstant`, `jsonDate`), a numeric as a number.
 */
export async function readRows<Rows extends z.ZodType>(
  db: Reader,
  userId: string,
  rows: Rows,
  sql: Prisma.Sql,
): Promise<z.output<Rows>> {
  const { promise, resolve: answer, reject: fail } = Promise.withResolvers<unknown>();
  const people = waiting.get(db) ?? new Map<string, Reading[]>();
  waiting.set(db, people);
  const turn = people.get(userId) ?? [];
  turn.push({ sql, answer, fail });
  if (turn.length === 1) {
    people.set(userId, turn);
    setImmediate(() => {
      if (people.get(userId) === turn) people.delete(userId);
      void readTogether(db, turn);
    });
  }
  // The next begins another statement.
  if (turn.length === mostInOne) people.delete(userId);
  return rows.parse(await promise);
}

const answered = z.tuple([
  z.object({ answers: z.string().transform((text): unknown => JSON.parse(text)) }),
]);
const lists = z.array(z.unknown());

async function readTogether(db: Reader, readings: Reading[]): Promise<void> {
  // In one order, whoever asked first: every other text is another statement to prepare.
  const sorted = readings
    .map((reading) => ({ ...reading, text: reading.sql.sql }))
    .toSorted((one, other) => (one.text < other.text ? -1 : 1));
  const columns = sorted.map(
    ({ sql }) => Prisma.sql`(SELECT coalesce(json_agg(rows), '[]') FROM (${sql}) AS rows)`,
  );
  try {
    // As text, or the driver would read it, write it and read it again.
    const [{ answers }] = answered.parse(
      await db.$queryRaw`SELECT json_build_array(${Prisma.join(columns)})::text AS answers`,
    );
    for (const [at, rows] of lists.parse(answers).entries()) sorted[at]?.answer(rows);
  } catch (reason) {
    if (readings.length > 1) await Promise.all(readings.map((one) => readTogether(db, [one])));
    else for (const { fail } of readings) fail(reason);
  }
}

/** The columns of a table for the fields of a shape, each by its name in snake_case. */
export function columnsOf(shape: z.ZodObject, table: string): Prisma.Sql {
  const columns = Object.keys(shape.shape).map((field) => {
    const column = field.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
    return `${table}.${column} AS "${field}"`;
  });
  return Prisma.raw(columns.join(", "));
}

/** A timestamptz as PostgreSQL writes it into JSON; as everywhere, in UTC. */
export const jsonDate = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
/** The same as text. */
export const jsonInstant = jsonDate.transform((date) => date.toISOString());
