import { applyIntent, defaultDocument, type Intent, layoutRules } from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import { layoutChanges } from "./layout-changes.ts";

describe("what a layout changes", () => {
  it("names what will be hidden, and what has no room", () => {
    const add: Intent = { type: "add", id: "added", widgetType: "status", settings: {} };
    const before = applyIntent(defaultDocument, add, layoutRules);
    const document = applyIntent(defaultDocument, { type: "hide", id: "recent-jobs" }, layoutRules);
    const after = applyIntent(before, { type: "replace", document }, layoutRules);
    expect(layoutChanges(before, after)).toEqual({ hidden: ["recent-jobs", "added"], gone: [] });
    expect(layoutChanges(before, defaultDocument)).toEqual({ hidden: [], gone: ["added"] });
  });
});
