import fc from "fast-check";
import { expect, it } from "vitest";
import { features } from "./score-types.ts";
import { type Label, leastLabels, missingLabels, trainWeights } from "./train-weights.ts";

const value = fc.double({ min: 0, max: 1, noNaN: true });
const aLabel: fc.Arbitrary<Label> = fc.record({
  positive: fc.boolean(),
  features: fc.record(Object.fromEntries(features.map((feature) => [feature, value])), {
    requiredKeys: [],
  }),
});

it("gives bounded weights, the same ones for the same labels in any order", () => {
  fc.assert(
    fc.property(fc.array(aLabel, { minLength: 20, maxLength: 60 }), (labels) => {
      const weights = trainWeights(labels);
      for (const weight of Object.values(weights)) {
        expect(weight).toBeGreaterThanOrEqual(-1);
        expect(weight).toBeLessThanOrEqual(1);
      }
      expect(trainWeights(labels)).toEqual(weights);
      const turned = trainWeights(labels.toReversed());
      for (const feature of features)
        // Sums in another order may round to the next step.
        expect(Math.abs((turned[feature] ?? 0) - (weights[feature] ?? 0))).toBeLessThanOrEqual(
          0.051,
        );
    }),
  );
});

it("learns nothing from few labels, or from labels of one kind", () => {
  const label = (positive: boolean): Label => ({
    positive,
    features: { remote: positive ? 1 : 0 },
  });
  expect(
    trainWeights(Array.from({ length: leastLabels - 1 }, (_, at) => label(at % 2 === 0))),
  ).toEqual({});
  expect(trainWeights(Array.from({ length: 50 }, () => label(true)))).toEqual({});
  expect(missingLabels({ positive: 0, negative: 0 })).toBe(20);
  expect(missingLabels({ positive: 30, negative: 1 })).toBe(3);
  expect(missingLabels({ positive: 10, negative: 10 })).toBe(0);
});

it("learns what sets kept jobs apart from dismissed ones, however uneven they are", () => {
  const labels = Array.from({ length: 40 }, (_, at): Label => ({
    positive: at < 30,
    features: { remote: at < 30 ? 1 : 0, title: (at % 4) / 3, skills: 0.5 },
  }));
  const weights = trainWeights(labels);
  expect(weights.remote).toBeGreaterThan(0.5);
  expect(Math.abs(weights.title ?? 1)).toBeLessThan(0.2);
  expect(weights.skills).toBe(0);
  const opposite = trainWeights(labels.map((label) => ({ ...label, positive: !label.positive })));
  expect(opposite.remote).toBe(-(weights.remote ?? 0));
});
