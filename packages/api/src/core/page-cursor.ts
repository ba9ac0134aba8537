import type { z } from "zod";
import { invalidField } from "./app-error.ts";

/** Writes the place after the last row of a page: the values of the list's order, as opaque text. */
export function writeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values), "utf8").toString("base64url");
}

/** Reads a cursor that the page before gave; anything else is invalid_input for the field "cursor". */
export function readCursor<Schema extends z.ZodType>(
  cursor: string,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (!parsed.success)
    throw invalidField("cursor", "Use the next_cursor of the page before, unchanged.");
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
