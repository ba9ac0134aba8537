import fc from "fast-check";
import { expect, test } from "vitest";
import { rankBetween } from "./rank.ts";

test("cards put anywhere, in any order, keep the order they were put in", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const column: string[] = [];
      for (const place of places) {
        const at = place % (column.length + 1);
        column.splice(at, 0, rankBetween(column[at - 1] ?? null, column[at] ?? null));
      }
      expect(column.toSorted()).toEqual(column);
      expect(new Set(column).size).toBe(column.length);
      expect(column.every((rank) => /^\d{14}(?:\d*[1-9])?$/.test(rank))).toBe(true);
    }),
  );
});

test("a thousand cards put at the same place still fit between their neighbours", () => {
  let after = rankBetween(null, null);
  const before = rankBetween(after, null);
  for (let count = 0; count < 1000; count += 1) {
    const rank = rankBetween(after, before);
    expect(rank > after && rank < before).toBe(true);
    after = rank;
  }
  expect(after.length).toBeLessThan(400);
});

test("ranks at the ends of a column stay short", () => {
  let first = rankBetween(null, null);
  let last = first;
  for (let count = 0; count < 10_000; count += 1) {
    first = rankBetween(null, first);
    last = rankBetween(last, null);
  }
  expect([first.length, last.length]).toEqual([14, 14]);
});
