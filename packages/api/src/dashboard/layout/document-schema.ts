import { z } from "zod";
import { isStorable } from "../../core/storable.ts";
import { type LayoutDocument, maxRows, maxWidgets, rowHeight } from "./document.ts";

/** A widget's id or kind: what may stand in an address, a key or an attribute. */
export const widgetIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][\w-]{0,63}$/, "Use 1 to 64 letters, digits, - or _.")
  // "constructor" and the like would be found in every object.
  .refine((value) => !(value in {}), "Use another name.");
const column = z.number().int("Use a whole number.").min(0, "Use zero or more.").max(maxRows);
const size = z.number().int("Use a whole number.").min(1, "Use one or more.").max(maxRows);

export const cellSchema = z.strictObject({
  i: widgetIdSchema,
  x: column,
  y: column,
  w: size,
  h: size,
});
/** Settings are flat or nearly so; what is deeper would take the stack of whoever reads it. */
const deepest = 8;
export const settingsSchema = z
  .record(z.string().max(64), z.unknown())
  .refine((value) => isStorableJson(value, deepest), {
    abort: true,
    message: `Remove control characters, and nest nothing deeper than ${deepest} levels.`,
  })
  .refine((value) => JSON.stringify(value).length <= 4000, "Use at most 4,000 characters.");

/** Whether PostgreSQL keeps it as JSON, and it is not deeper than so many levels. */
function isStorableJson(value: unknown, levels: number): boolean {
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || value === null) return true;
  if (levels === 0) return false;
  return Object.entries(value).every(
    ([key, inner]) => isStorable(key) && isStorableJson(inner, levels - 1),
  );
}

export const widgetEntrySchema = z.strictObject({
  type: widgetIdSchema,
  hidden: z.boolean(),
  unlisted: z.boolean(),
  settings: settingsSchema,
  settingsVersion: z.number().int().min(0).max(1000),
});

export const cellsSchema = z
  .array(cellSchema)
  .max(maxWidgets, `Use at most ${maxWidgets} widgets.`);

/** The shape alone; `normalise` makes bounds, overlaps and missing cells right. */
export const layoutDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1, "This Huntboard knows version 1 alone."),
  rowHeight: z
    .number()
    .int("Use a whole number.")
    .min(rowHeight.smallest, `Use ${rowHeight.smallest} or more.`)
    .max(rowHeight.largest, `Use ${rowHeight.largest} or less.`),
  widgets: z
    .record(widgetIdSchema, widgetEntrySchema)
    .refine((value) => Object.keys(value).length <= maxWidgets, {
      message: `Use at most ${maxWidgets} widgets.`,
    }),
  layouts: z.strictObject({ lg: cellsSchema, md: cellsSchema, sm: cellsSchema, xs: cellsSchema }),
}) satisfies z.ZodType<LayoutDocument>;
