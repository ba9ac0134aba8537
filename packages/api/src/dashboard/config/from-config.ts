import { invalidField } from "../../core/app-error.ts";
import { defaultDocument, sizesOf } from "../layout/default-document.ts";
import { type Breakpoint, type Cell, type LayoutDocument, rowHeight } from "../layout/document.ts";
import { normalise } from "../layout/normalise.ts";
import { withDefaultWidgets } from "../layout/with-default-widgets.ts";
import { isWidgetKind, widgets as kinds } from "../widgets/index.ts";
import { requireSettings } from "../widgets/settings-schema.ts";
import type { LayoutConfig, LayoutConfigPatch } from "./config-schema.ts";

const narrower = ["md", "sm", "xs"] as const satisfies Breakpoint[];

/** A whole document of a config: what it does not name stands on the shelf, unlisted; narrower arrangements it does not give are derived. */
export function fromConfig(config: LayoutConfig): LayoutDocument {
  config.widgets.forEach((widget, index) => {
    requireSettings(widget.type, widget.options ?? {}, `layout_config.widgets.${index}.options`);
  });
  const widgets = Object.fromEntries(
    config.widgets.map(({ id, type, visible, options = {} }) => [
      id,
      {
        type,
        hidden: !visible,
        unlisted: false,
        settings: options,
        settingsVersion: version(type),
      },
    ]),
  );
  const document: LayoutDocument = {
    schemaVersion: 1,
    rowHeight: config.rowHeight ?? rowHeight.default,
    widgets,
    layouts: {
      lg: config.widgets.map(({ id, x, y, w, h }) => ({ i: id, x, y, w, h })),
      md: given(config, "md"),
      sm: given(config, "sm"),
      xs: given(config, "xs"),
    },
  };
  // Twice: the narrower ones are derived from what is given before the shelf joins them.
  return normalise(withDefaultWidgets(normalise(document, sizesOf), defaultDocument), sizesOf);
}

/** A document with a config's changes: top-level keys replace, widgets and cells are merged by id. */
export function patchDocument(before: LayoutDocument, patch: LayoutConfigPatch): LayoutDocument {
  const widgets = { ...before.widgets };
  const lg = new Map(before.layouts.lg.map((cell) => [cell.i, cell]));
  patch.widgets?.forEach((change, index) => {
    const { id, visible, options } = change;
    const entry = widgets[id];
    const cell = lg.get(id);
    const type = change.type ?? entry?.type;
    if (type === undefined || (!cell && !isPlaced(change)))
      throw invalidField(
        `layout_config.widgets.${index}`,
        "A new widget needs its type, x, y, w and h.",
      );
    requireSettings(type, options ?? {}, `layout_config.widgets.${index}.options`);
    widgets[id] = {
      type,
      hidden: visible === undefined ? (entry?.hidden ?? false) : !visible,
      unlisted: false,
      settings: options ?? (type === entry?.type ? entry.settings : {}),
      settingsVersion: version(type),
    };
    lg.set(id, {
      i: id,
      x: change.x ?? cell?.x ?? 0,
      y: change.y ?? cell?.y ?? 0,
      w: change.w ?? cell?.w ?? 1,
      h: change.h ?? cell?.h ?? 1,
    });
  });
  const merged = (name: (typeof narrower)[number]): Cell[] => {
    const cells = new Map(before.layouts[name].map((cell) => [cell.i, cell]));
    for (const cell of patch.layouts?.[name] ?? []) cells.set(cell.i, cell);
    return [...cells.values()];
  };
  return normalise(
    {
      ...before,
      rowHeight: patch.rowHeight ?? before.rowHeight,
      widgets,
      layouts: { lg: [...lg.values()], md: merged("md"), sm: merged("sm"), xs: merged("xs") },
    },
    sizesOf,
  );
}

function isPlaced(change: { x?: unknown; y?: unknown; w?: unknown; h?: unknown }): boolean {
  return [change.x, change.y, change.w, change.h].every((value) => value !== undefined);
}

function given(config: LayoutConfig, name: (typeof narrower)[number]): Cell[] {
  return config.layouts?.[name] ?? [];
}

function version(type: string): number {
  return isWidgetKind(type) ? kinds[type].settingsVersion : 0;
}
