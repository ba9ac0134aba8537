import { classifyFailure, type Db, type DbTx, Prisma, queryText } from "@huntboard/db";
import { z } from "zod";

/** One that waits for the statement it will be part of. */
interface Reading {
  sql: Prisma.Sql;
  /** What is the same has the same. */
  key: string;
  answer: (rows: unknown) => void;
  fail: (reason: unknown) => void;
}

const mostInOne = 32;
const waiting = new WeakMap<Db | DbTx, Map<string, Reading[]>>();

/**
 * Reads rows of a person's. What is asked for in one turn, as by the widgets of a page, is one statement, for a small one costs less
 * than sending it; where that fails, each is read alone, so that none fails with another. Rows come as JSON: an instant as a
 * text with its offset (`jsonInstant`, `jsonDate`), a numeric as a number.
 */
export async function readRows<Rows extends z.ZodType>(
  db: Db | DbTx,
  userId: string,
  rows: Rows,
  sql: Prisma.Sql,
): Promise<z.output<Rows>> {
  const { promise, resolve: answer, reject: fail } = Promise.withResolvers<unknown>();
  const people = waiting.get(db) ?? new Map<string, Reading[]>();
  waiting.set(db, people);
  const turn = people.get(userId) ?? [];
  turn.push({ sql, key: textOf(sql), answer, fail });
  if (turn.length === 1) {
    people.set(userId, turn);
    setImmediate(() => {
      if (people.get(userId) === turn) people.delete(userId);
      void readTogether(db, turn);
    });
  }
  // The next begins another statement.
  if (turn.length === mostInOne) people.delete(userId);
  return asExpected(rows, await promise);
}

/** What a statement of ours answers is not as we think: nothing that whoever asked can mend. */
export function asExpected<Rows extends z.ZodType>(rows: Rows, found: unknown): z.output<Rows> {
  const { data, error, success } = rows.safeParse(found);
  if (!success) throw new Error("The rows are not as expected.", { cause: error });
  return data;
}

const lists = z.array(z.unknown());

async function readTogether(db: Db | DbTx, readings: Reading[]): Promise<void> {
  const groups = [...Map.groupBy(readings, ({ key }) => key).values()]
    // In one order, whoever asked first: every other text is another statement to prepare.
    .toSorted(([one], [other]) => ((one?.key ?? "") < (other?.key ?? "") ? -1 : 1));
  try {
    const text = await queryText(db, writeStatement(groups.flatMap(([first]) => first ?? [])));
    for (const [at, rows] of lists.parse(JSON.parse(text)).entries())
      for (const { answer } of groups[at] ?? []) answer(rows);
  } catch (reason) {
    // Where the database itself does not answer, it answers none of them alone.
    const isOneOfThem = groups.length > 1 && classifyFailure(reason) === null;
    if (isOneOfThem) await Promise.all(groups.map((same) => readTogether(db, same)));
    else for (const { fail } of readings) fail(reason);
  }
}

/** A statement's text and values. */
export function textOf(sql: Prisma.Sql): string {
  return `${sql.strings.join("$")}${JSON.stringify(sql.values)}`;
}

/** Written in one go: to nest statements in each other costs more than the rest of a reading. */
function writeStatement(readings: Reading[]): { text: string; values: unknown[] } {
  const parts: string[] = [];
  const values: unknown[] = [];
  for (const { sql } of readings) {
    parts.push(parts.length === 0 ? "" : ", ", "(SELECT coalesce(json_agg(rows), '[]') FROM (");
    for (const [at, text] of sql.strings.entries()) {
      if (at > 0) parts.push(`$${values.push(sql.values[at - 1])}`);
      parts.push(text);
    }
    parts.push(") AS rows)");
  }
  return { text: `SELECT json_build_array(${parts.join("")})::text`, values };
}

/** The columns of a table for the fields of a shape, each by its name in snake_case. */
export function columnsOf(shape: z.ZodObject, table: string): Prisma.Sql {
  const columns = Object.keys(shape.shape).map((field) => {
    const column = field.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
    return `${table}.${column} AS "${field}"`;
  });
  return Prisma.raw(columns.join(", "));
}

/** An array column, which may be NULL where it has no default. */
export function jsonList<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullable()
    .transform((items) => items ?? []);
}

/** A timestamptz as PostgreSQL writes it into JSON; as everywhere, in UTC. */
export const jsonDate = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
/** The same as text. */
export const jsonInstant = jsonDate.transform((date) => date.toISOString());
