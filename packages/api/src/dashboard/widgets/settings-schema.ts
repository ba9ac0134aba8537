import { z } from "zod";
import type { Setting, Settings } from "./define-widget.ts";
import { isWidgetKind, widgets } from "./index.ts";

/** The check of a widget's settings, made from their description; what is absent has its default. */
export function settingsSchemaOf(settings: Settings): z.ZodType<Record<string, unknown>> {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(settings).map(([name, setting]) => [name, schemaOf(setting).optional()]),
    ),
  );
}

function schemaOf(setting: Setting): z.ZodType {
  switch (setting.kind) {
    case "number":
      return z
        .number()
        .int("Use a whole number.")
        .min(setting.min, `Use ${setting.min} or more.`)
        .max(setting.max, `Use ${setting.max} or less.`);
    case "switch":
      return z.boolean();
    case "choice":
      return z.enum(setting.options.map(({ value }) => value));
    case "choices":
      return z
        .array(z.enum(setting.options.map(({ value }) => value)))
        .min(1, "Choose at least one.")
        .max(setting.options.length);
    case "text":
      return z.string().max(setting.maxLength, `Use at most ${setting.maxLength} characters.`);
  }
}

const schemas = new Map(
  Object.entries(widgets).map(([kind, { settings }]) => [kind, settingsSchemaOf(settings)]),
);

/** What is wrong with settings of a kind; null when nothing is, or when the kind is not known here. */
export function settingsError(
  type: string,
  settings: Record<string, unknown>,
): { field: string; message: string } | null {
  if (!isWidgetKind(type)) return null;
  const issue = schemas.get(type)?.safeParse(settings).error?.issues[0];
  return issue ? { field: issue.path.join(".") || "input", message: issue.message } : null;
}
