import { describe, expect, it } from "vitest";
import { createScore } from "./score-job.ts";
import { goldenPeople, toScoredJob } from "./testing/golden-people.ts";
import { goldenJobs } from "./testing/golden-postings.ts";

const head = 10;

/** Discounted gain of the first ten (gain 2^fit − 1, Järvelin and Kekäläinen's discount). */
function gain(fits: number[]): number {
  return fits.slice(0, head).reduce((sum, fit, at) => sum + (2 ** fit - 1) / Math.log2(at + 2), 0);
}

function ranked(person: number): { title: string; fit: number; score: number; band: string }[] {
  const wishes = goldenPeople[person];
  if (!wishes) throw new Error("There is no such person.");
  const score = createScore(wishes);
  return goldenJobs
    .map((job) => {
      const { score: value, band } = score(toScoredJob(job));
      return { title: job.title, fit: job.fits[person] ?? 0, score: value, band };
    })
    .toSorted((a, b) => b.score - a.score);
}

function ndcg(person: number): number {
  const order = ranked(person).map(({ fit }) => fit);
  return gain(order) / gain(order.toSorted((a, b) => b - a));
}

describe("the labelled postings", () => {
  it.each([0, 1, 2])("are ranked well for person %i", (person) => {
    expect(ndcg(person)).toBeGreaterThanOrEqual(0.95);
  });

  it.each([0, 1, 2])("get bands that agree with their labels for person %i", (person) => {
    const jobs = ranked(person);
    expect(
      jobs.filter(({ fit, band }) => fit === 3 && band !== "strong" && band !== "good"),
    ).toEqual([]);
    expect(
      jobs.filter(({ fit, band }) => fit === 0 && (band === "strong" || band === "good")),
    ).toEqual([]);
  });
});
