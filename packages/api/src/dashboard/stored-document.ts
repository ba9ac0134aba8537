import type { Prisma } from "@huntboard/db";
import { z } from "zod";
import { defaultDocument, sizesOf } from "./layout/default-document.ts";
import { layoutDocumentSchema } from "./layout/document-schema.ts";
import { type LayoutDocument, maxDocumentBytes, maxWidgets } from "./layout/document.ts";
import { normalise } from "./layout/normalise.ts";
import { withDefaultWidgets } from "./layout/with-default-widgets.ts";
import { isWidgetKind, widgets } from "./widgets/index.ts";
import { AppError } from "../core/app-error.ts";

const storedSchema = z.looseObject({ schemaVersion: z.number().int() });

/** A step from one schemaVersion to the next, pure: `migrations[n]` makes n + 1 of n. */
const migrations: Record<number, (document: Record<string, unknown>) => Record<string, unknown>> =
  {};

/**
 * Reads a stored document: brought to this version, with this version's widgets. Those it did not know stand on the shelf and
 * are named in `added`.
 */
export function readStoredDocument(stored: unknown): { document: LayoutDocument; added: string[] } {
  const known = layoutDocumentSchema.parse(migrate(storedSchema.parse(stored)));
  const added = Object.keys(defaultDocument.widgets).filter((id) => !(id in known.widgets));
  const document = normalise(migrateSettings(withDefaultWidgets(known, defaultDocument)), sizesOf);
  return { document, added };
}

function migrate(document: Record<string, unknown> & { schemaVersion: number }): unknown {
  let migrated: Record<string, unknown> = document;
  for (
    let version = document.schemaVersion;
    version < defaultDocument.schemaVersion;
    version += 1
  ) {
    const step = migrations[version];
    if (!step) throw new Error(`No migration of a layout from version ${version}.`);
    migrated = step(migrated);
  }
  return migrated;
}

/** Settings that an older version wrote become this version's; those of unknown kinds and newer versions stay. */
function migrateSettings(document: LayoutDocument): LayoutDocument {
  const entries = Object.entries(document.widgets).map(([id, entry]) => {
    if (!isWidgetKind(entry.type)) return [id, entry] as const;
    const { settingsVersion, migrate: step } = widgets[entry.type];
    if (entry.settingsVersion >= settingsVersion) return [id, entry] as const;
    const settings = step?.(entry.settings, entry.settingsVersion) ?? entry.settings;
    return [id, { ...entry, settings, settingsVersion }] as const;
  });
  return { ...document, widgets: Object.fromEntries(entries) };
}

/** Refuses a document that is too large to be kept; the default's widgets that it leaves out are in it by now, on the shelf. */
export function requireSmall(document: LayoutDocument): void {
  const count = Object.keys(document.widgets).length;
  if (count > maxWidgets)
    throw new AppError(
      "too_large",
      `This dashboard would have ${count} widgets with those on its shelf; at most ${maxWidgets} are kept. Remove some.`,
    );
  const bytes = Buffer.byteLength(JSON.stringify(document));
  if (bytes > maxDocumentBytes)
    throw new AppError(
      "too_large",
      `This dashboard would take ${bytes} bytes; at most ${maxDocumentBytes} are kept. Remove widgets or shorten their settings.`,
    );
}

const jsonObject = z.record(z.string(), z.json());

/** A document as the database takes it. */
export function documentJson(document: LayoutDocument): Prisma.InputJsonObject {
  return jsonObject.parse(document);
}
