import { describe, expect, it } from "vitest";
import { defaultDocument } from "../layout/default-document.ts";
import { readLayout } from "./read-layout.ts";

const status = { id: "status-overview", type: "status", x: 0, y: 0, w: 12, h: 5 };
const goals = { id: "goals-tracker", type: "goals", x: 0, y: 0, w: 3, h: 4 };
const withEntry = (entry: object) => ({
  ...defaultDocument,
  widgets: {
    ...defaultDocument.widgets,
    "goals-tracker": { ...defaultDocument.widgets["goals-tracker"], ...entry },
  },
});
const unknown = {
  type: "future",
  hidden: false,
  unlisted: false,
  settings: {},
  settingsVersion: 0,
};

describe("a layout from a file", () => {
  it("is an export, or the guide's with and without its envelope", () => {
    expect(readLayout(defaultDocument)).toEqual({ document: defaultDocument });
    const config = { widgets: [status] };
    const inner = readLayout(config);
    expect(inner).toMatchObject({
      document: { widgets: { "status-overview": { hidden: false } } },
    });
    expect(readLayout({ layout_config: config })).toEqual(inner);
  });

  it.each([
    ["an option", { widgets: [{ ...goals, options: { limit: 99 } }] }, "0.options.limit", "Use 20"],
    ["a number", { widgets: [{ ...status, x: 1.5 }] }, "0.x", "Use a whole number."],
  ])("says which part of the guide's has %s that is wrong", (_, config, field, words) => {
    const wrong = {
      form: "config",
      wrong: {
        field: `layout_config.widgets.${field}`,
        message: expect.stringContaining(words),
      },
    };
    expect(readLayout(config)).toEqual(wrong);
    expect(readLayout({ layout_config: config })).toEqual(wrong);
  });

  it.each([
    ["settings", withEntry({ settings: { limit: 99 } }), "widgets.goals-tracker.settings.limit"],
    ["a number", { ...defaultDocument, rowHeight: 1e9 }, "rowHeight"],
    ["another version", { ...defaultDocument, schemaVersion: 2 }, "schemaVersion"],
    [
      "too many widgets",
      {
        ...defaultDocument,
        widgets: Object.fromEntries(
          Array.from({ length: 60 }, (__, index) => [`added-${index}`, unknown]),
        ),
      },
      "widgets",
    ],
  ])("says which part of an export has %s that is wrong", (_, value, field) => {
    expect(readLayout(value)).toMatchObject({ form: "export", wrong: { field } });
  });

  it.each([
    ["a list", []],
    ["a word", "x"],
    ["nothing", null],
    ["another", { name: "x" }],
  ])("is not %s", (_, value) => {
    expect(readLayout(value)).toEqual({ form: null });
  });
});
