import { applyIntent, defaultDocument, layoutRules } from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import { share } from "./share.ts";

describe("sharing parts of a document", () => {
  it("gives the older parts wherever the newer document says the same", () => {
    const shared = share(defaultDocument, structuredClone(defaultDocument));
    expect(shared).toEqual(defaultDocument);
    expect(shared.widgets).toBe(defaultDocument.widgets);
    for (const name of ["lg", "md", "sm", "xs"] as const)
      expect(shared.layouts[name]).toBe(defaultDocument.layouts[name]);
  });

  it("takes over what changed and nothing else", () => {
    const changed = applyIntent(
      structuredClone(defaultDocument),
      { type: "configure", id: "recent-jobs", settings: { limit: 3 } },
      layoutRules,
    );
    const shared = share(defaultDocument, changed);
    expect(shared).toEqual(changed);
    expect(shared.widgets["recent-jobs"]).toBe(changed.widgets["recent-jobs"]);
    expect(shared.widgets["goals-tracker"]).toBe(defaultDocument.widgets["goals-tracker"]);
    expect(shared.layouts.lg).toBe(defaultDocument.layouts.lg);
  });

  it("drops a widget that is gone", () => {
    const { "recent-jobs": _, ...widgets } = defaultDocument.widgets;
    expect(share(defaultDocument, { ...defaultDocument, widgets }).widgets).toEqual(widgets);
  });
});
