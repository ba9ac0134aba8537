import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyIntent, invertIntents, sameDocument } from "./apply-intent.ts";
import { defaultDocument, layoutRules } from "./default-document.ts";
import { layoutDocumentSchema } from "./document-schema.ts";
import {
  breakpointNames,
  type Cell,
  columns,
  type LayoutDocument,
  maxWidgets,
} from "./document.ts";
import { compact } from "./grid.ts";
import { anyIntent } from "./testing/any-intent.ts";
import { intentSchema } from "./intent-schema.ts";
import type { Intent } from "./intents.ts";
import { normalise } from "./normalise.ts";

function run(intents: readonly Intent[], from = defaultDocument): LayoutDocument {
  return intents.reduce((document, intent) => applyIntent(document, intent, layoutRules), from);
}

function overlap(a: Cell, b: Cell): boolean {
  return a.i !== b.i && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function expectWhole(document: LayoutDocument): void {
  expect(layoutDocumentSchema.safeParse(document).error).toBeUndefined();
  for (const name of breakpointNames) {
    const cells = document.layouts[name];
    expect(cells.map(({ i }) => i).toSorted()).toEqual(Object.keys(document.widgets).toSorted());
    for (const { x, w } of cells) expect(x + w).toBeLessThanOrEqual(columns[name]);
    const visible = cells.filter(({ i }) => document.widgets[i]?.hidden === false);
    expect(visible.some((a) => visible.some((b) => overlap(a, b)))).toBe(false);
    expect(compact(visible, columns[name])).toEqual(visible);
  }
  for (const kept of Object.keys(defaultDocument.widgets))
    expect(document.widgets).toHaveProperty(kept);
}

describe("the default document", () => {
  it("is whole on every breakpoint and stays as it is", () => {
    expectWhole(defaultDocument);
    expect(normalise(defaultDocument, layoutRules.sizesOf)).toEqual(defaultDocument);
  });

  it("is one column on phones, in which what says little is lower", () => {
    const rows = defaultDocument.layouts.xs.map(({ i, x, w, h }) => [i, x, w, h]);
    expect(rows).toEqual([
      ["status-overview", 0, 4, 4],
      ["recent-jobs", 0, 4, 4],
      ["application-stats", 0, 4, 4],
      ["upcoming-calendar", 0, 4, 4],
      ["recommendations", 0, 4, 3],
      ["activity-timeline", 0, 4, 3],
      ["skills-progress", 0, 4, 3],
      ["goals-tracker", 0, 4, 3],
    ]);
  });

  it("keeps the reading order of twelve columns on the narrower ones", () => {
    const inOrder = [...defaultDocument.layouts.xs].toSorted((a, b) => a.y - b.y).map(({ i }) => i);
    expect(inOrder).toEqual(defaultDocument.layouts.lg.map(({ i }) => i));
  });
});

describe("any sequence of intents", () => {
  it("keeps the document whole and loses no widget", () => {
    fc.assert(
      fc.property(fc.array(anyIntent, { maxLength: 30 }), (intents) => {
        expectWhole(run(intents));
      }),
      { numRuns: 300 },
    );
  });

  it("is taken back step by step to exactly where it began", () => {
    fc.assert(
      fc.property(fc.array(anyIntent, { maxLength: 30 }), (intents) => {
        const undo: Intent[] = [];
        let document = defaultDocument;
        for (const intent of intents) {
          const after = applyIntent(document, intent, layoutRules);
          const back = invertIntents(document, after, [intent]);
          if (back) undo.push(back);
          document = after;
        }
        const begun = run(undo.toReversed(), document);
        expect(begun).toEqual(defaultDocument);
        expect(sameDocument(begun, defaultDocument)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("writes one breakpoint when it names one", () => {
    fc.assert(
      fc.property(fc.array(anyIntent, { maxLength: 10 }), anyIntent, (before, intent) => {
        if (intent.type !== "move" && intent.type !== "resize") return;
        const document = run(before);
        const after = applyIntent(document, intent, layoutRules);
        for (const name of breakpointNames)
          if (name !== intent.breakpoint)
            expect(after.layouts[name]).toEqual(document.layouts[name]);
      }),
      { numRuns: 300 },
    );
  });

  it("is what the schema of intents takes, with its undo", () => {
    fc.assert(
      fc.property(anyIntent, (intent) => {
        const back = invertIntents(defaultDocument, run([intent]), [intent]);
        expect(intentSchema.safeParse(intent).success).toBe(true);
        if (back) expect(intentSchema.safeParse(back).error).toBeUndefined();
      }),
    );
  });
});

describe("a hidden widget", () => {
  it("comes back to its very cell on every breakpoint", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(defaultDocument.widgets)), (hidden) => {
        const after = run([
          { type: "hide", id: hidden },
          { type: "show", id: hidden },
        ]);
        for (const name of breakpointNames) {
          const cellOf = ({ layouts }: LayoutDocument) =>
            layouts[name].find(({ i }) => i === hidden);
          expect(cellOf(after)).toEqual(cellOf(defaultDocument));
        }
      }),
    );
  });

  it("keeps its settings", () => {
    const settings = { limit: 7 };
    const after = run([
      { type: "configure", id: "recent-jobs", settings },
      { type: "hide", id: "recent-jobs" },
      { type: "show", id: "recent-jobs" },
    ]);
    expect(after.widgets["recent-jobs"]?.settings).toEqual(settings);
  });
});

describe("another layout", () => {
  const add = (id: string): Intent => ({
    type: "add",
    id,
    widgetType: "status",
    settings: { only: id },
  });
  const replace: Intent = { type: "replace", document: defaultDocument };

  it("puts what it does not know on the shelf, with its settings and places", () => {
    const before = run([add("added-1"), { type: "hide", id: "recent-jobs" }]);
    const after = applyIntent(before, replace, layoutRules);
    expectWhole(after);
    expect(after.widgets["added-1"]).toEqual({ ...before.widgets["added-1"], hidden: true });
    expect(after.widgets["recent-jobs"]?.hidden).toBe(false);
    expect(applyIntent(after, replace, layoutRules)).toEqual(after);
    const shown = run([{ type: "show", id: "added-1" }], after);
    expect(shown.widgets["added-1"]?.settings).toEqual({ only: "added-1" });
  });

  it("keeps as many as a dashboard may have, those that were shown first", () => {
    const ids = Array.from({ length: maxWidgets - 8 }, (_, index) => `added-${index}`);
    const full = run([...ids.map((id) => add(id)), { type: "hide", id: "added-0" }]);
    const document = run([add("other")]);
    const after = applyIntent(full, { type: "replace", document }, layoutRules);
    expectWhole(after);
    expect(Object.keys(after.widgets)).toHaveLength(maxWidgets);
    expect(ids.filter((id) => !(id in after.widgets))).toEqual(["added-0"]);
  });
});

describe("a widget of a kind that this version does not know", () => {
  it("is kept, placed and moved like any other", () => {
    const after = run([
      { type: "add", id: "added-1", widgetType: "from-the-future", settings: {} },
      { type: "move", breakpoint: "lg", id: "added-1", x: 0, y: 0 },
    ]);
    expectWhole(after);
    expect(after.layouts.lg.find(({ i }) => i === "added-1")).toMatchObject({ x: 0, y: 0 });
  });
});
