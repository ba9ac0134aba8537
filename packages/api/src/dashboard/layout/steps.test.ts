import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyAll, applyIntent } from "./apply-intent.ts";
import { defaultDocument, layoutRules } from "./default-document.ts";
import { breakpointNames, type LayoutDocument } from "./document.ts";
import {
  cellOf,
  type Direction,
  moveStep,
  moveToEdge,
  resizeStep,
  resizeToName,
  sizeNames,
} from "./steps.ts";
import { anyIntent } from "./testing/any-intent.ts";

const directions: Direction[] = ["left", "right", "up", "down"];
const lg = { breakpoint: "lg" as const, rules: layoutRules };

describe("steps of the keyboard", () => {
  it("move one cell, and skip what would change nothing", () => {
    const target = { ...lg, document: defaultDocument, id: "status-overview" };
    expect(moveStep({ ...target, direction: "right" })).toMatchObject({ x: 1, y: 0 });
    const down = moveStep({ ...target, direction: "down" });
    const after = applyIntent(defaultDocument, down ?? { type: "reset" }, layoutRules);
    expect(cellOf({ ...target, document: after })?.y).toBeGreaterThan(0);
  });

  it("end at the edges", () => {
    const target = { ...lg, document: defaultDocument, id: "status-overview" };
    expect(moveStep({ ...target, direction: "left" })).toBeNull();
    expect(moveStep({ ...target, direction: "up" })).toBeNull();
    expect(moveToEdge({ ...target, direction: "left" })).toBeNull();
    expect(moveToEdge({ ...target, direction: "right" })).toMatchObject({ x: 6 });
  });

  it("make a widget no smaller than its kind and no wider than the row", () => {
    let document: LayoutDocument = defaultDocument;
    const step = (direction: Direction) => {
      const intent = resizeStep({ ...lg, document, id: "goals-tracker", direction });
      if (intent) document = applyIntent(document, intent, layoutRules);
      return intent;
    };
    expect(step("left")).toBeNull();
    expect(step("right")).toBeNull();
    expect(step("up")).toMatchObject({ h: 3 });
    expect(step("up")).toBeNull();
    expect(step("down")).toMatchObject({ h: 4 });
  });

  it("reach every named size from anywhere", () => {
    for (const breakpoint of breakpointNames)
      for (const size of sizeNames) {
        const target = { ...lg, breakpoint, document: defaultDocument, id: "goals-tracker", size };
        const intents = resizeToName(target);
        const document = applyAll(defaultDocument, intents ?? [], layoutRules);
        expect(resizeToName({ ...target, document })).toBeNull();
      }
  });

  it("are seen whenever they are offered", () => {
    fc.assert(
      fc.property(
        fc.array(anyIntent, { maxLength: 10 }),
        fc.constantFrom(...breakpointNames),
        fc.constantFrom(...Object.keys(defaultDocument.widgets)),
        fc.constantFrom(...directions),
        (intents, breakpoint, id, direction) => {
          const document = intents.reduce<LayoutDocument>(
            (before, intent) => applyIntent(before, intent, layoutRules),
            defaultDocument,
          );
          const target = { document, breakpoint, id, direction, rules: layoutRules };
          for (const intent of [moveStep(target), moveToEdge(target), resizeStep(target)])
            if (intent)
              expect(applyIntent(document, intent, layoutRules).layouts[breakpoint]).not.toEqual(
                document.layouts[breakpoint],
              );
        },
      ),
      { numRuns: 100 },
    );
  });
});
