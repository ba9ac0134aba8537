import { expect, it } from "vitest";
import { isStage, placeFromKey, placeKey, placesOf, stages } from "./stages.ts";

it("lists each stage, then the person's labels on it", () => {
  const places = placesOf([
    { id: "s1", stage: "interviewing", label: "Phone screen", position: 0 },
  ]);
  expect(places).toHaveLength(stages.length + 1);
  expect(places.slice(2, 4).map(({ label }) => label)).toEqual(["Interviewing", "Phone screen"]);
});

it("writes a place as the value of a field and reads it back", () => {
  for (const place of [
    { stage: "offer" as const, statusId: null },
    { stage: "saved" as const, statusId: "0190-a" },
  ])
    expect(placeFromKey(placeKey(place))).toEqual(place);
  expect(placeFromKey("hired:")).toBeNull();
});

it("knows a stage from another word", () => {
  expect(isStage("offer")).toBe(true);
  expect(isStage("toString")).toBe(false);
  expect(isStage(5)).toBe(false);
});
