import { describe, expect, it } from "vitest";
import { scrollSpeed } from "./edge-scroll.ts";
import { wayToView } from "./page-view.ts";

const view = { top: 80, bottom: 600 };

describe("scrolling at the window's edges", () => {
  it("is still between the edges", () => {
    expect([128, 300, 552].map((y) => Math.abs(scrollSpeed(y, view)))).toEqual([0, 0, 0]);
  });

  it("is faster nearer the edge, and no faster beyond it", () => {
    const down = [560, 580, 600, 900].map((y) => scrollSpeed(y, view));
    expect(down).toEqual(down.toSorted((a, b) => a - b));
    expect(down[0]).toBeGreaterThan(0);
    expect(down[3]).toBe(down[2]);
    expect([120, 100, 80, -40].map((y) => scrollSpeed(y, view))).toEqual(
      down.map((speed) => -speed),
    );
  });
});

describe("the way until something is seen whole", () => {
  it("is none for what is", () => {
    expect(wayToView({ top: 80, bottom: 600 }, view)).toBe(0);
  });

  it("goes no further than to the nearer edge", () => {
    expect(wayToView({ top: 30, bottom: 200 }, view)).toBe(-50);
    expect(wayToView({ top: 500, bottom: 700 }, view)).toBe(100);
  });

  it("shows the beginning of what is higher than the view", () => {
    expect(wayToView({ top: 300, bottom: 1300 }, view)).toBe(220);
    expect(wayToView({ top: -300, bottom: 700 }, view)).toBe(-380);
  });
});
