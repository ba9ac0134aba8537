import { breakpoints, type Cell, columns, type LayoutDocument } from "../layout/document.ts";
import type { LayoutConfigAnswer } from "./config-schema.ts";

/** A document as the guide writes it: the twelve columns with each widget, the narrower ones beside them. */
export function toConfig(document: LayoutDocument): LayoutConfigAnswer {
  const listed = ({ i }: Cell) => document.widgets[i]?.unlisted === false;
  const widgets = document.layouts.lg.filter(listed).flatMap(({ i, x, y, w, h }) => {
    const entry = document.widgets[i];
    if (!entry) return [];
    const options = Object.keys(entry.settings).length > 0 ? { options: entry.settings } : {};
    return [{ id: i, type: entry.type, x, y, w, h, visible: !entry.hidden, ...options }];
  });
  const { md, sm, xs } = document.layouts;
  return {
    widgets,
    columns: columns.lg,
    rowHeight: document.rowHeight,
    breakpoints,
    cols: columns,
    layouts: { md: md.filter(listed), sm: sm.filter(listed), xs: xs.filter(listed) },
  };
}
