import { describe, expect, it } from "vitest";
import { applyIntentsInput } from "../schemas.ts";
import { applyAll, invertIntents } from "./apply-intent.ts";
import { defaultDocument, layoutRules } from "./default-document.ts";
import { maxWidgets } from "./document.ts";
import type { Intent } from "./intents.ts";

const restore = { type: "restore", parts: ["rowHeight"], widgets: {}, layouts: {}, rowHeight: 61 };
const parse = (change: object) =>
  applyIntentsInput.safeParse({ baseRevision: 0, intents: [restore], ...change });
const messages = (change: object) =>
  parse(change).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("intents from outside", () => {
  it.each(["\u0000", "\ud800"])("are refused under a name that cannot be kept: %j", (call) => {
    expect(messages({ call })).toEqual(["call: Remove control characters."]);
  });

  it.each(["constructor", "__proto__", "lg/toString", "zz/recent-jobs", "lg/", "*"])(
    "are refused where a part is called %s",
    (part) => {
      const intents = [{ ...restore, parts: ["lg/recent-jobs", part] }];
      expect(messages({ intents })).toEqual([
        expect.stringMatching(/^intents\.0\.parts\.1: Use a/),
      ]);
    },
  );

  it("may undo what replaced as many widgets as there can be by as many others", () => {
    const filled = (prefix: string): Intent[] =>
      Array.from({ length: maxWidgets }, (_, index) => ({
        type: "add",
        id: `${prefix}-${index}`,
        widgetType: "status",
        settings: {},
      }));
    const [before, document] = ["a", "b"].map((prefix) =>
      applyAll(defaultDocument, filled(prefix), layoutRules),
    );
    if (!before || !document) throw new Error("There are two.");
    const replaced: Intent[] = [{ type: "replace", document }];
    const back = invertIntents(before, applyAll(before, replaced, layoutRules), replaced);
    expect(back?.parts.length).toBeGreaterThan(400);
    expect(parse({ intents: [back] }).success).toBe(true);
  });

  it("of a page that names no parts are about all that they bring back", () => {
    const old = {
      type: "restore",
      widgets: { added: null },
      layouts: { lg: [{ i: "recent-jobs", x: 0, y: 0, w: 4, h: 4 }] },
      rowHeight: 61,
    };
    expect(parse({ intents: [old] }).data?.intents).toEqual([
      { ...old, parts: ["added", "lg/recent-jobs", "rowHeight"] },
    ]);
  });
});
