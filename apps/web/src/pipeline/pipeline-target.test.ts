import { describe, expect, it } from "vitest";
import { stageNames } from "../lib/stages.ts";
import {
  positionOf,
  startTarget,
  stepTarget,
  type Target,
  targetWords,
} from "./pipeline-target.ts";

const columns = [
  { stage: "saved" as const, items: [{ id: "a" }, { id: "b" }, { id: "c" }] },
  { stage: "applied" as const, items: [{ id: "d" }] },
  { stage: "offer" as const, items: [] },
];

function walk(id: string, keys: string[]): Target | null {
  let target = startTarget(columns, id);
  for (const key of keys) target = target && (stepTarget(columns, id, target, key) ?? target);
  return target;
}

describe("moving a card by keys", () => {
  it("starts where the card stands", () => {
    expect(startTarget(columns, "b")).toEqual({ stage: "saved", beforeId: "c" });
    expect(startTarget(columns, "c")).toEqual({ stage: "saved", beforeId: null });
    expect(startTarget(columns, "nobody")).toBeNull();
  });

  it.each([
    ["a", ["ArrowDown"], { stage: "saved", beforeId: "c" }],
    ["a", ["ArrowDown", "ArrowDown"], { stage: "saved", beforeId: null }],
    ["c", ["ArrowUp"], { stage: "saved", beforeId: "b" }],
    ["b", ["Home"], { stage: "saved", beforeId: "a" }],
    ["b", ["End"], { stage: "saved", beforeId: null }],
    ["a", ["ArrowRight"], { stage: "applied", beforeId: "d" }],
    ["c", ["ArrowRight"], { stage: "applied", beforeId: null }],
    ["a", ["ArrowRight", "ArrowRight"], { stage: "offer", beforeId: null }],
    ["d", ["ArrowLeft"], { stage: "saved", beforeId: "a" }],
  ])("takes %s by %j", (id, keys, target) => {
    expect(walk(id, keys)).toEqual(target);
  });

  it.each([
    ["a", "ArrowUp"],
    ["c", "ArrowDown"],
    ["a", "ArrowLeft"],
  ])("stays at the edge: %s by %s", (id, key) => {
    expect(walk(id, [key])).toEqual(startTarget(columns, id));
  });

  it("leaves other keys alone", () => {
    expect(stepTarget(columns, "a", { stage: "saved", beforeId: "b" }, "x")).toBeNull();
  });

  it("says the place in words, counting the card itself", () => {
    const target: Target = { stage: "applied", beforeId: "d" };
    expect(positionOf(columns, "a", target)).toBe(1);
    expect(targetWords(columns, "a", target, stageNames)).toBe("Applied, position 1 of 2");
  });
});
