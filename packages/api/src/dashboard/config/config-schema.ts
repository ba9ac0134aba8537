import { z } from "zod";
import { settingsSchema, widgetIdSchema } from "../layout/document-schema.ts";
import { breakpoints, columns, maxRows, maxWidgets, rowHeight } from "../layout/document.ts";

const place = z.number().int("Use a whole number.").min(0, "Use zero or more.").max(maxRows);
const size = z.number().int("Use a whole number.").min(1, "Use one or more.").max(maxRows);

const configWidget = z.strictObject({
  id: widgetIdSchema,
  type: widgetIdSchema,
  x: place,
  y: place,
  w: size,
  h: size,
  visible: z.boolean().default(true),
  options: settingsSchema.optional(),
});

/** A place on a narrower breakpoint; `id` is taken for `i`. */
const configCell = z
  .strictObject({
    i: widgetIdSchema.optional(),
    id: widgetIdSchema.optional(),
    x: place,
    y: place,
    w: size,
    h: size,
  })
  .transform(({ i, id, ...rest }, context) => {
    const name = i ?? id;
    if (name !== undefined) return { i: name, ...rest };
    context.addIssue({ code: "custom", path: ["i"], message: "Name the widget." });
    return z.NEVER;
  });

const constant = <Value extends number | Record<string, number>>(value: Value) =>
  z
    .custom<Value>(
      (given) => same(given, value),
      `This is always ${JSON.stringify(value)}; leave it out or give the same.`,
    )
    .optional();

function same(given: unknown, value: number | Record<string, number>): boolean {
  if (typeof value === "number") return given === value;
  if (typeof given !== "object" || given === null) return false;
  const entries = Object.entries(given);
  return (
    entries.length === Object.keys(value).length &&
    entries.every(([key, one]) => Object.hasOwn(value, key) && value[key] === one)
  );
}

const noDoubles = <Item>(idOf: (item: Item) => string) =>
  [
    (items: Item[]) => new Set(items.map(idOf)).size === items.length,
    "Name each widget once.",
  ] as const;

const cells = z
  .array(configCell)
  .max(maxWidgets)
  .refine(...noDoubles<{ i: string }>(({ i }) => i));
const frame = {
  columns: constant(columns.lg),
  rowHeight: z
    .number()
    .int("Use a whole number.")
    .min(rowHeight.smallest, `Use ${rowHeight.smallest} or more.`)
    .max(rowHeight.largest, `Use ${rowHeight.largest} or less.`)
    .optional(),
  breakpoints: constant(breakpoints),
  cols: constant(columns),
  layouts: z
    .strictObject({ md: cells.optional(), sm: cells.optional(), xs: cells.optional() })
    .optional(),
};

/** The guide's JSON of a whole dashboard. */
export const layoutConfig = z.strictObject({
  widgets: z
    .array(configWidget)
    .max(maxWidgets, `Use at most ${maxWidgets} widgets.`)
    .refine(...noDoubles<{ id: string }>(({ id }) => id)),
  ...frame,
});
export type LayoutConfig = z.output<typeof layoutConfig>;

/** Changes to one: widgets and cells are found by id, and keep what is not given. A new widget needs all that a whole one has. */
export const layoutConfigPatch = z.strictObject({
  widgets: z
    .array(configWidget.partial().extend({ id: widgetIdSchema, visible: z.boolean().optional() }))
    .max(maxWidgets)
    .refine(...noDoubles<{ id: string }>(({ id }) => id))
    .optional(),
  ...frame,
});
export type LayoutConfigPatch = z.output<typeof layoutConfigPatch>;

/** The config as it goes out. */
export const layoutConfigAnswer = z.object({
  widgets: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      x: z.number(),
      y: z.number(),
      w: z.number(),
      h: z.number(),
      visible: z.boolean(),
      options: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  columns: z.literal(columns.lg),
  rowHeight: z.number(),
  breakpoints: z.record(z.string(), z.number()),
  cols: z.record(z.string(), z.number()),
  layouts: z.record(
    z.string(),
    z.array(
      z.object({
        i: z.string(),
        x: z.number(),
        y: z.number(),
        w: z.number(),
        h: z.number(),
      }),
    ),
  ),
});
export type LayoutConfigAnswer = z.input<typeof layoutConfigAnswer>;
