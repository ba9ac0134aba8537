import { describe, expect, it } from "vitest";
import { applyIntent } from "./apply-intent.ts";
import { defaultDocument, layoutRules } from "./default-document.ts";
import { maxWidgets } from "./document.ts";
import { type Touched, touchedAfter } from "./touched.ts";

const withAdded = applyIntent(
  defaultDocument,
  { type: "add", id: "added", widgetType: "status", settings: {} },
  layoutRules,
);
const after = (touched: Touched, parts: string[], documents: { before?: typeof withAdded } = {}) =>
  touchedAfter(touched, {
    parts,
    revision: 9,
    before: documents.before ?? defaultDocument,
    after: defaultDocument,
  });

describe("what is known of each part's last change", () => {
  it("is only of parts that there are", () => {
    const invented = ["invented", "lg/invented", "constructor", "__proto__"];
    const known = ["recent-jobs", "lg/recent-jobs", "rowHeight"];
    expect(after({}, [...invented, ...known])).toEqual({
      "recent-jobs": 9,
      "lg/recent-jobs": 9,
      rowHeight: 9,
    });
  });

  it("begins again where everything is changed at once", () => {
    expect(after({ "recent-jobs": 3 }, ["lg/recent-jobs", "*"])).toEqual({ "*": 9 });
    expect(after({ "recent-jobs": 3, "*": 4 }, ["rowHeight"])).toEqual({ "*": 4, rowHeight: 9 });
  });

  it("is of removed widgets that they went, of the last ones only", () => {
    const touched = { added: 3, "lg/added": 4 };
    expect(after(touched, ["added"], { before: withAdded })).toEqual({ added: 9 });
    const many = Object.fromEntries(
      Array.from({ length: 2 * maxWidgets }, (_, index) => [`added-${index}`, index]),
    );
    const kept = after(many, ["rowHeight"]);
    expect(Object.keys(kept)).toHaveLength(maxWidgets + 1);
    expect(kept).toMatchObject({ "added-127": 127, "added-64": 64 });
  });
});
