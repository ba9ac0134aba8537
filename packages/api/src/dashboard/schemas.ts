import { z } from "zod";
import { id, requiredText } from "../core/fields.ts";
import { isStorable } from "../core/storable.ts";
import { layoutDocumentSchema } from "./layout/document-schema.ts";
import { intentsSchema } from "./layout/intent-schema.ts";

export * from "./config/config-schema.ts";
export { type LayoutForm, readLayout } from "./config/read-layout.ts";
export type * from "./items.ts";

export const applyIntentsInput = z.strictObject({
  /** The revision that the intents were made on; 0 for the default. */
  baseRevision: z.number().int().min(0),
  intents: intentsSchema,
  /** Names the call: the same again, after an answer that was lost, changes nothing. */
  call: z
    .string()
    .min(1, "Fill this in.")
    .max(64, "Use at most 64 characters.")
    .refine(isStorable, "Remove control characters.")
    .optional(),
});
export const byId = z.strictObject({ id });
/** Saves a document under a name; the name's earlier one is replaced. */
export const saveNamedLayoutInput = z.strictObject({
  name: requiredText(100),
  document: layoutDocumentSchema,
});
export const renameNamedLayoutInput = z.strictObject({ id, name: requiredText(100) });
