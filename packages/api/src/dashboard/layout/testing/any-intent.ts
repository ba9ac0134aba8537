import fc from "fast-check";
import { applyIntent } from "../apply-intent.ts";
import { defaultDocument, layoutRules } from "../default-document.ts";
import { breakpointNames } from "../document.ts";
import type { Intent } from "../intents.ts";

const ids = [...Object.keys(defaultDocument.widgets), "added-1", "added-2", "unknown"];
const id = fc.constantFrom(...ids);
const breakpoint = fc.constantFrom(...breakpointNames);
/** A layout that knows one of the widgets that may have been added, or none. */
const document = fc.constantFrom(
  defaultDocument,
  ...["added-1", "added-2"].map((added) =>
    applyIntent(
      defaultDocument,
      { type: "add", id: added, widgetType: "stats", settings: {} },
      layoutRules,
    ),
  ),
);
const place = fc.integer({ min: 0, max: 40 });
const size = fc.integer({ min: 1, max: 20 });

/** Anything a person may do, sensible or not; of widgets that are there and of some that are not. */
export const anyIntent: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ type: fc.constant("move" as const), breakpoint, id, x: place, y: place }),
  fc.record({ type: fc.constant("resize" as const), breakpoint, id, w: size, h: size }),
  fc.record({ type: fc.constant("hide" as const), id }),
  fc.record({ type: fc.constant("show" as const), id }),
  fc.record({
    type: fc.constant("add" as const),
    id: fc.constantFrom("added-1", "added-2"),
    widgetType: fc.constantFrom("status", "stats", "from-the-future"),
    settings: fc.constant({}),
    copyOf: fc.option(id, { nil: undefined }),
  }),
  fc.record({ type: fc.constant("remove" as const), id }),
  fc.record({
    type: fc.constant("configure" as const),
    id,
    settings: fc.record({ limit: fc.integer({ min: 3, max: 20 }) }),
  }),
  fc.record({
    type: fc.constant("setRowHeight" as const),
    rowHeight: fc.integer({ min: 20, max: 200 }),
  }),
  fc.record({ type: fc.constant("replace" as const), document }),
  fc.record({
    type: fc.constant("reset" as const),
    breakpoint: fc.option(breakpoint, { nil: undefined }),
  }),
);
