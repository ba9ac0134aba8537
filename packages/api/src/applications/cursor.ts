import { z } from "zod";
import { invalidField } from "../core/app-error.ts";

/** An opaque cursor: the last row's sort key and id, bound to the order it was made for. */
export function encodeCursor(order: string, position: { key: string | null; id: string }): string {
  const parts = JSON.stringify([order, position.key, position.id]);
  return Buffer.from(parts, "utf8").toString("base64url");
}

/** The position of a cursor made by encodeCursor for this order; `key` is checked. Anything else is invalid_input. */
export function decodeCursor<Key extends z.ZodType<string | null>>(
  cursor: string,
  order: string,
  key: Key,
): { key: z.output<Key>; id: string } {
  const shape = z.tuple([z.literal(order), key, z.uuid()]);
  const parsed = shape.safeParse(parseJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (!parsed.success)
    throw invalidField("cursor", "Use the next cursor of a list in the same order, unchanged.");
  return { key: parsed.data[1], id: parsed.data[2] };
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
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
