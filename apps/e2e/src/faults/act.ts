import { setTimeout as sleep } from "node:timers/promises";
import { type Change, type Expected, toBody } from "./expected.ts";
import { callUntilAnswered } from "./persistent-call.ts";
import type { Seeded } from "./seeded.ts";
import { type Provider, providers, type World } from "./world.ts";

const steps = 10;
const mostCrashes = 2;
const firstDay = Date.UTC(2027, 2, 1, 9);
const hour = 60 * 60_000;

/** What was acknowledged. */
export interface Acted {
  expected: Expected[];
  crashes: number;
}

/**
 * Creates, changes, moves and deletes events over REST, one to three at a time, with kill -9 of the server in between and
 * in the middle. Every wish is repeated until it is acknowledged.
 */
export async function act(world: World, seed: number, choices: Seeded): Promise<Acted> {
  const live = new Map<string, Expected>();
  let count = 0;
  let crashes = 0;
  for (let step = 0; step < steps; step += 1) {
    const idle = [...live.values()];
    const wishes = Array.from({ length: 1 + choices.below(3) }, () => {
      const target = choices.chance(0.4) ? undefined : take(idle, choices);
      count += 1;
      if (!target) return create(world, live, `${seed}-${count}`, drawEvent(count, choices));
      if (choices.chance(0.25)) return remove(world, live, target);
      return change(world, live, target, drawChange(count, choices));
    });
    const crash = crashes < mostCrashes && choices.chance(0.2);
    const delay = choices.below(200);
    if (crash) {
      crashes += 1;
      await sleep(delay);
      await world.crashServer();
    }
    await Promise.all(wishes);
  }
  return { expected: [...live.values()], crashes };
}

function take(idle: Expected[], choices: Seeded): Expected | undefined {
  return idle.length === 0 ? undefined : idle.splice(choices.below(idle.length), 1)[0];
}

function drawEvent(number: number, choices: Seeded): Omit<Expected, "id"> {
  return {
    provider: choices.pick<Provider>(providers),
    title: `Interview ${number}`,
    ...drawTimes(choices),
  };
}

function drawChange(number: number, choices: Seeded): Change {
  if (choices.chance(0.2)) return { provider: choices.pick<Provider>(providers) };
  return choices.chance(0.5) ? { title: `Interview changed ${number}` } : drawTimes(choices);
}

function drawTimes(choices: Seeded): { start: string; end: string } {
  const start = firstDay + choices.below(1000) * hour;
  return {
    start: new Date(start).toISOString(),
    end: new Date(start + hour).toISOString(),
  };
}

async function create(
  world: World,
  live: Map<string, Expected>,
  key: string,
  event: Omit<Expected, "id">,
): Promise<void> {
  const body = toBody(event);
  const request = { method: "POST", path: "/calendar/events", body, key };
  const answer = await callUntilAnswered(world, request, [201]);
  const id = String(answer.body["id"]);
  live.set(id, { id, ...event });
}

async function change(
  world: World,
  live: Map<string, Expected>,
  target: Expected,
  wish: Change,
): Promise<void> {
  const path = `/calendar/events/${target.id}`;
  await callUntilAnswered(world, { method: "PATCH", path, body: toBody(wish) }, [200]);
  live.set(target.id, { ...target, ...wish });
}

async function remove(world: World, live: Map<string, Expected>, target: Expected): Promise<void> {
  const path = `/calendar/events/${target.id}`;
  // 404: the try whose answer was lost has deleted it.
  await callUntilAnswered(world, { method: "DELETE", path }, [204, 404]);
  live.delete(target.id);
}
