import { z } from "zod";
import { breakpointNames, maxWidgets, rowHeight } from "./document.ts";
import {
  cellSchema,
  cellsSchema,
  layoutDocumentSchema,
  settingsSchema,
  widgetEntrySchema,
  widgetIdSchema,
} from "./document-schema.ts";
import type { Intent } from "./intents.ts";
import { namedParts, splitPart } from "./parts.ts";

const breakpoint = z.enum(breakpointNames);
/** "status-overview", "lg/status-overview" or "rowHeight". */
const partSchema = z
  .string()
  .refine(
    (part) => widgetIdSchema.safeParse(splitPart(part).id).success,
    "Use a widget's id, alone or after a breakpoint and a slash, or rowHeight.",
  );
/** Undo of a replaced document may be about all widgets of both, their places, and the height of the rows. */
const maxRestored = 2 * maxWidgets;
const maxParts = maxRestored * (1 + breakpointNames.length) + 1;
const at = cellSchema.shape;

/** An intent as it comes from outside. */
export const intentSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("move"), breakpoint, id: widgetIdSchema, x: at.x, y: at.y }),
  z.strictObject({ type: z.literal("resize"), breakpoint, id: widgetIdSchema, w: at.w, h: at.h }),
  z.strictObject({ type: z.literal("hide"), id: widgetIdSchema }),
  z.strictObject({ type: z.literal("show"), id: widgetIdSchema }),
  z.strictObject({
    type: z.literal("add"),
    id: widgetIdSchema,
    widgetType: widgetIdSchema,
    settings: settingsSchema.default({}),
    copyOf: widgetIdSchema.optional(),
  }),
  z.strictObject({ type: z.literal("remove"), id: widgetIdSchema }),
  z.strictObject({ type: z.literal("configure"), id: widgetIdSchema, settings: settingsSchema }),
  z.strictObject({
    type: z.literal("setRowHeight"),
    rowHeight: z.number().int().min(rowHeight.smallest).max(rowHeight.largest),
  }),
  z.strictObject({ type: z.literal("reset"), breakpoint: breakpoint.optional() }),
  z.strictObject({ type: z.literal("replace"), document: layoutDocumentSchema }),
  z
    .strictObject({
      type: z.literal("restore"),
      // A page from before parts had names says none: it is about all that it brings back.
      parts: z.array(partSchema).max(maxParts).optional(),
      widgets: z
        .record(widgetIdSchema, widgetEntrySchema.nullable())
        .refine((value) => Object.keys(value).length <= maxRestored, {
          message: `Use at most ${maxRestored} widgets.`,
        }),
      layouts: z.partialRecord(breakpoint, cellsSchema),
      rowHeight: z.number().int().min(rowHeight.smallest).max(rowHeight.largest).optional(),
    })
    .transform((restore) => ({ ...restore, parts: restore.parts ?? namedParts(restore) })),
]) satisfies z.ZodType<Intent>;
export const intentsSchema = z.array(intentSchema).min(1).max(100);
