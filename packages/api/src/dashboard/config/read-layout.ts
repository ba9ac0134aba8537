import type { z } from "zod";
import { AppError, type FieldError } from "../../core/app-error.ts";
import { defaultDocument } from "../layout/default-document.ts";
import { layoutDocumentSchema } from "../layout/document-schema.ts";
import { type LayoutDocument, maxWidgets } from "../layout/document.ts";
import { withDefaultWidgets } from "../layout/with-default-widgets.ts";
import { requireEntries } from "../widgets/settings-schema.ts";
import { layoutConfig } from "./config-schema.ts";
import { fromConfig } from "./from-config.ts";

/** What a file is like: an export of the dashboard, or the guide's layout_config. */
export type LayoutForm = "export" | "config";

/** A layout, or the first thing that is wrong with it; `form` is null for what is like neither. */
export type ReadLayout =
  | { document: LayoutDocument }
  | { form: LayoutForm; wrong: FieldError }
  | { form: null };

/** Reads a layout from the JSON of a file, by the same rules by which it would be saved. */
export function readLayout(value: unknown): ReadLayout {
  const form = formOf(value);
  if (form === null) return { form };
  try {
    return { document: form === "export" ? readExport(value) : readConfig(value) };
  } catch (error) {
    const [wrong] = (error instanceof AppError && error.details.fields) || [];
    if (!wrong) throw error;
    return { form, wrong };
  }
}

function formOf(value: unknown): LayoutForm | null {
  if (typeof value !== "object" || value === null) return null;
  if ("layout_config" in value) return "config";
  if ("widgets" in value && Array.isArray(value.widgets)) return "config";
  return "schemaVersion" in value || ("widgets" in value && "layouts" in value) ? "export" : null;
}

function readExport(value: unknown): LayoutDocument {
  const document = parse(layoutDocumentSchema, value);
  requireEntries(document.widgets, "widgets");
  const count = Object.keys(withDefaultWidgets(document, defaultDocument).widgets).length;
  if (count > maxWidgets) throw refused("widgets", tooMany(count));
  return document;
}

function readConfig(value: unknown): LayoutDocument {
  const inner: unknown =
    typeof value === "object" && value !== null && "layout_config" in value
      ? value.layout_config
      : value;
  const document = fromConfig(parse(layoutConfig, inner, "layout_config"));
  const count = Object.keys(document.widgets).length;
  if (count > maxWidgets) throw refused("layout_config.widgets", tooMany(count));
  return document;
}

function parse<Output>(schema: z.ZodType<Output>, value: unknown, under?: string): Output {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = [...(under === undefined ? [] : [under]), ...(issue?.path ?? [])];
  throw refused(path.join("."), issue?.message ?? "");
}

function tooMany(count: number): string {
  return `With those that every dashboard has these are ${count} widgets; at most ${maxWidgets} are kept.`;
}

function refused(field: string, message: string): AppError {
  return new AppError("invalid_input", message, { details: { fields: [{ field, message }] } });
}
