import { type Feature, type Features, features } from "./score-types.ts";

/** What a person did with a job, and what the job was like then. */
export interface Label {
  positive: boolean;
  features: Partial<Features>;
}

/** Labels that are wanted before anything is learned, and how many of either kind at least. */
export const leastLabels = 20;
const leastOfAKind = 4;

const rounds = 200;
const step = 0.5;
const restraint = 0.05;
/** So that a weight of 1 is a strong taste: features differ by 1 at most. */
const sharpness = 4;
/** Weights are kept in these steps, so that they seldom change the order of everything. */
const grain = 20;

/** How many more labels are wanted before something can be learned. */
export function missingLabels(labels: { positive: number; negative: number }): number {
  const { positive, negative } = labels;
  const ofAKind = [positive, negative].map((count) => Math.max(0, leastOfAKind - count));
  return Math.max(leastLabels - positive - negative, ...ofAKind, 0);
}

/**
 * Logistic regression of the labels on the features of the score: a weight from −1 to 1 for each. Both kinds of label count the
 * same however many there are. Deterministic; empty while there are too few labels.
 */
export function trainWeights(labels: readonly Label[]): Partial<Record<Feature, number>> {
  const positive = labels.filter((label) => label.positive).length;
  const negative = labels.length - positive;
  if (missingLabels({ positive, negative }) > 0) return {};
  const points = labels.map((label) => ({
    wanted: label.positive ? 1 : 0,
    weight: 0.5 / (label.positive ? positive : negative),
    values: features.map((feature) => (label.features[feature] ?? 0.5) - 0.5),
  }));
  const weights = features.map(() => 0);
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    const slopes = features.map(() => 0);
    let biasSlope = 0;
    for (const { wanted, weight, values } of points) {
      const sum = values.reduce((total, value, at) => total + value * (weights[at] ?? 0), bias);
      const error = weight * (1 / (1 + Math.exp(-sum * sharpness)) - wanted);
      biasSlope += error;
      for (const [at, value] of values.entries()) slopes[at] = (slopes[at] ?? 0) + error * value;
    }
    bias -= step * biasSlope;
    for (const [at, slope] of slopes.entries()) {
      const weight = weights[at] ?? 0;
      weights[at] = bounded(weight - step * (sharpness * slope + restraint * weight));
    }
  }
  return Object.fromEntries(
    features.map((feature, at) => [feature, Math.round((weights[at] ?? 0) * grain) / grain + 0]),
  );
}

function bounded(weight: number): number {
  return Math.min(1, Math.max(-1, weight));
}
