import { z } from "zod";
import { invalidField } from "../../core/app-error.ts";
import type { WidgetEntry } from "../layout/document.ts";
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

/** Refuses settings that are not their kind's, as invalid_input of `field`; those of kinds that are not known here are kept. */
export function requireSettings(
  type: string,
  settings: Record<string, unknown>,
  field: string,
): void {
  if (!isWidgetKind(type)) return;
  const issue = schemas.get(type)?.safeParse(settings).error?.issues[0];
  if (issue) throw invalidField([field, ...issue.path].join("."), issue.message);
}

/** The same for whole entries, by id; an older or newer version's settings are brought to this one's, or kept, elsewhere. */
export function requireEntries(
  entries: Readonly<Record<string, WidgetEntry | null>>,
  field: string,
): void {
  for (const [id, entry] of Object.entries(entries)) {
    if (!entry || !isWidgetKind(entry.type)) continue;
    if (entry.settingsVersion === widgets[entry.type].settingsVersion)
      requireSettings(entry.type, entry.settings, `${field}.${id}.settings`);
  }
}
