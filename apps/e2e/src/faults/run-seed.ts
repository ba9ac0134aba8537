import { setTimeout as sleep } from "node:timers/promises";
import { act, type Acted } from "./act.ts";
import { findLosses } from "./check.ts";
import { drawFaultPlan } from "./fault-plan.ts";
import { seeded } from "./seeded.ts";
import { type Provider, providers, type World, type WorldMaker } from "./world.ts";

/** Longer than a hung call's deadline with its backoff. */
const settleLimit = 60_000;

export interface SeedResult {
  seed: number;
  losses: string[];
  events: number;
  crashes: number;
  faults: number;
  milliseconds: number;
}

/** One seed: act under faults and crashes, clear the faults, wait until all settles, compare. */
export async function runSeed(worlds: WorldMaker, seed: number): Promise<SeedResult> {
  const begun = Date.now();
  const choices = seeded(seed);
  const world = await worlds.open();
  let acted: Acted = { expected: [], crashes: 0 };
  let faults = 0;
  let losses: string[];
  try {
    if (choices.chance(0.3)) await world.sandbox.set("google", { oneTimeRefreshTokens: true });
    await world.sandbox.planFaults(drawFaultPlan(seed, choices));
    acted = await act(world, seed, choices);
    const rules = await world.sandbox.faults();
    faults = rules.reduce((sum, { struck }) => sum + struck, 0);
    await world.sandbox.clearFaults();
    losses = await settle(world, acted);
    if (losses.length > 0) losses.push(...world.serverOutput().split("\n").slice(-20));
  } catch (error) {
    losses = [String(error), ...world.serverOutput().split("\n").slice(-20)];
  } finally {
    await world.close();
  }
  return {
    seed,
    losses,
    events: acted.expected.length,
    crashes: acted.crashes,
    faults,
    milliseconds: Date.now() - begun,
  };
}

async function settle(world: World, { expected }: Acted): Promise<string[]> {
  const deadline = Date.now() + settleLimit;
  for (;;) {
    await Promise.all(providers.map((provider) => nudge(world, provider)));
    const losses = await findLosses(world, expected);
    if (losses.length === 0 || Date.now() > deadline) return losses;
    await sleep(200);
  }
}

/** What a person does about a connection that wants them, and "sync now". */
async function nudge(world: World, provider: Provider): Promise<void> {
  const { body } = await world.call("GET", "/calendar/credentials");
  const items: Record<string, unknown>[] = Array.isArray(body["items"]) ? body["items"] : [];
  const mine = items.find((item) => item["provider"] === provider);
  if (mine?.["status"] !== "active") await world.connect(provider);
  await fetch(`${world.serverUrl}/trpc/calendar.connections.syncNow`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${world.token}` },
    body: JSON.stringify({ provider }),
  });
}
