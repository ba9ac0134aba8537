import {
  applyIntent,
  cellOf,
  defaultDocument,
  type Intent,
  invertIntents,
  layoutRules,
  type LayoutDocument,
} from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import { createGridMoves, type Grabbed } from "./grid-moves.ts";

const title = "Recent jobs";
const id = "recent-jobs";

/** The moves on the default layout, with what is heard and what is saved. */
function setUp() {
  let document: LayoutDocument = defaultDocument;
  let shown: Grabbed | null = null;
  const heard: string[] = [];
  const seen: string[] = [];
  const saved: { intents: readonly Intent[]; words: string }[] = [];
  const moves = createGridMoves(
    () => ({
      breakpoint: "lg",
      announce: (words) => heard.push(words),
      reveal: (revealed) => seen.push(revealed),
      store: {
        state: () => ({ document, revision: 0, save: "saved", undo: [], redo: [] }),
        dispatch: (intents, words) => {
          const before = document;
          for (const intent of intents) document = applyIntent(document, intent, layoutRules);
          const back = invertIntents(before, document, intents);
          if (back) saved.push({ intents, words });
          return back && { number: 1, words, back, size: intents.length, pending: 1 };
        },
      },
    }),
    (grabbed) => (shown = grabbed),
  );
  /** Presses keys such as "Shift+ArrowLeft"; answers those whose own effect was prevented. */
  const press = (...keys: string[]) => {
    const taken: string[] = [];
    for (const combination of keys) {
      const parts = combination.split("+");
      moves.onHandleKey(
        {
          key: parts.at(-1) ?? "",
          shiftKey: parts.includes("Shift"),
          altKey: parts.includes("Alt"),
          preventDefault: () => taken.push(combination),
          stopPropagation: () => {},
        },
        id,
        title,
      );
    }
    return taken;
  };
  return {
    moves,
    press,
    heard,
    seen,
    saved,
    shown: () => shown,
    cell: () => cellOf({ document, breakpoint: "lg", id }),
  };
}

describe("moving by keys", () => {
  it("says every step of a move", () => {
    const { press, heard } = setUp();
    press("Enter", "ArrowLeft", "Shift+ArrowRight", "ArrowRight", "End", "ArrowRight", " ");
    expect(heard).toMatchInlineSnapshot(`
      [
        "Picked up Recent jobs: column 7 of 12, row 1, 6 columns wide, 4 rows high. Arrows move it, Shift and arrows change its size, Enter drops it, Escape puts it back.",
        "column 6 of 12, row 1, 6 columns wide, 4 rows high. 5 other widgets moved.",
        "column 6 of 12, row 1, 7 columns wide, 4 rows high. 5 other widgets moved.",
        "Recent jobs cannot go further.",
        "Recent jobs cannot go further.",
        "Recent jobs cannot go further.",
        "Dropped Recent jobs: column 6 of 12, row 1, 7 columns wide, 4 rows high. 5 other widgets moved.",
      ]
    `);
  });

  it("saves a move when it is dropped, as one step, and not before", () => {
    const { press, saved, cell, shown } = setUp();
    press("Enter", "Alt+ArrowLeft", "Shift+ArrowDown");
    expect(saved).toEqual([]);
    expect(shown()?.intents).toHaveLength(2);
    press("Enter");
    expect(saved.map(({ words }) => words)).toEqual(["Recent jobs moved"]);
    expect(cell()).toMatchObject({ x: 0, y: 0, w: 6, h: 5 });
    expect(shown()).toBeNull();
  });

  it("gives back the exact start on Escape", () => {
    const { press, saved, cell, shown, heard } = setUp();
    const before = cell();
    press(" ", "ArrowLeft", "ArrowDown", "Shift+ArrowUp", "Escape");
    expect(shown()).toBeNull();
    expect(saved).toEqual([]);
    expect(cell()).toEqual(before);
    expect(heard.at(-1)).toBe("Recent jobs is back where it was.");
  });

  it("says that it was dropped where it was", () => {
    const { press, heard, saved } = setUp();
    press("Enter", "ArrowLeft", "ArrowRight", "Enter");
    expect(heard.at(-1)).toBe("Dropped Recent jobs where it was.");
    expect(saved).toEqual([]);
  });

  it("leaves keys alone while nothing is picked up, and those that mean nothing to it", () => {
    const { press, heard } = setUp();
    expect(press("ArrowLeft", "Home", "Escape", "a")).toEqual([]);
    expect(heard).toEqual([]);
    expect(press("Enter", "Tab", "a")).toEqual(["Enter"]);
  });

  it("picks up and drops with clicks as with Enter", () => {
    const { moves, press, saved, shown } = setUp();
    moves.toggle(id, title);
    expect(shown()?.id).toBe(id);
    press("ArrowLeft");
    moves.toggle(id, title);
    expect(shown()).toBeNull();
    expect(saved).toHaveLength(1);
  });

  it("asks for the widget to be seen when it is picked up, after every step, and at the end", () => {
    const { press, seen } = setUp();
    press("Enter", "ArrowLeft", "Shift+ArrowDown", "Enter");
    expect(seen).toEqual([id, id, id, id]);
    press("Enter", "ArrowDown", "Escape");
    expect(seen).toHaveLength(7);
  });

  it("follows a finger from where the widget was picked up", () => {
    const { moves, shown, saved, cell } = setUp();
    moves.moveTo(0, 0);
    expect(shown()).toBeNull();
    moves.pickUp(id, title);
    moves.moveTo(3, 2);
    moves.moveTo(0, 0);
    expect(shown()?.intents).toEqual([{ type: "move", breakpoint: "lg", id, x: 0, y: 0 }]);
    moves.drop();
    expect(saved).toHaveLength(1);
    expect(cell()).toMatchObject({ x: 0, y: 0 });
  });
});
