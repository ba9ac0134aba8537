import type { FaultKind, FaultPlan } from "@huntboard/sandbox";
import type { Seeded } from "./seeded.ts";

const kinds: FaultKind[] = [
  "status",
  "delay",
  "reset-before-work",
  "reset-after-commit",
  "truncate-after-commit",
  "html",
  "html-after-commit",
  "expire-token",
];

/** What goes wrong between the server and the providers in one seed. */
export function drawFaultPlan(seed: number, choices: Seeded): FaultPlan {
  const plan: FaultPlan = [];
  // A hang costs a call's whole deadline, so it comes alone and in some seeds only.
  if (choices.chance(0.2))
    plan.push({
      kind: "hang-after-commit",
      path: "*/events*",
      skip: choices.below(6),
      count: 1,
    });
  if (choices.chance(0.15)) plan.push({ kind: "invalid-grant", skip: 0, count: 1 });
  plan.push({ seed, rate: 0.15 + choices.fraction() * 0.45, kinds, maxDelayMs: 200 });
  return plan;
}
