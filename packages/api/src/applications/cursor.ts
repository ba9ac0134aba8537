import { z } from "zod";
import { readCursor, writeCursor } from "../core/page-cursor.ts";

/** The place after a row: its sort key (null when it has none) and id, bound to the order it was made for. */
export function encodeCursor(order: string, position: { key: string | null; id: string }): string {
  const { key, id } = position;
  return writeCursor(key === null ? [order, id] : [order, key, id]);
}

/** The place of a cursor made for this order; `key` is checked. Anything else is invalid_input. */
export function decodeCursor(
  cursor: string,
  order: string,
  key: z.ZodType<string>,
): { key: string; id: string } {
  const shape = z.tuple([z.literal(order), key, z.uuid()]);
  const [, value, id] = readCursor(cursor, shape);
  return { key: value, id };
}

/** The same for an order in which rows may have no key. */
export function decodeNullableCursor(
  cursor: string,
  order: string,
  key: z.ZodType<string>,
): { key: string | null; id: string } {
  const unset = z.tuple([z.literal(order), z.uuid()]).transform(([, id]) => ({ key: null, id }));
  const set = z
    .tuple([z.literal(order), key, z.uuid()])
    .transform(([, value, id]) => ({ key: value, id }));
  return readCursor(cursor, z.union([unset, set]));
}

/** Cuts one row more than asked for into a page and the cursor of the next. */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  cursorOf: (row: Row) => string,
): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? cursorOf(last) : null };
}
