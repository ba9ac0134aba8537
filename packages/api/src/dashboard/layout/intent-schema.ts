import { z } from "zod";
import { breakpointNames, maxWidgets, rowHeight } from "./document.ts";
import {
  cellSchema,
  layoutDocumentSchema,
  settingsSchema,
  widgetEntrySchema,
  widgetIdSchema,
} from "./document-schema.ts";
import type { Intent } from "./intents.ts";

const breakpoint = z.enum(breakpointNames);
/** "status-overview", "lg/status-overview" or "rowHeight". */
const partSchema = z.string().regex(/^(?:[a-z]{2}\/)?[A-Za-z0-9][\w-]{0,63}$/);
/** Every widget and its places, and the height of the rows. */
const maxParts = maxWidgets * (1 + breakpointNames.length) + 1;
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
  z.strictObject({
    type: z.literal("restore"),
    parts: z.array(partSchema).max(maxParts),
    widgets: z.record(widgetIdSchema, widgetEntrySchema.nullable()),
    layouts: z.partialRecord(breakpoint, z.array(cellSchema)),
    rowHeight: z.number().int().min(rowHeight.smallest).max(rowHeight.largest).optional(),
  }),
]) satisfies z.ZodType<Intent>;
export const intentsSchema = z.array(intentSchema).min(1).max(100);
