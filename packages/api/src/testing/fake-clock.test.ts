import { expect, it } from "vitest";
import { createFakeClock } from "./fake-clock.ts";

it("stands still until it is moved, and wakes sleepers in order", async () => {
  const clock = createFakeClock({ start: 0 });
  const woken: [string, number][] = [];
  const sleepers = [
    clock.sleep(200).then(() => woken.push(["second", clock.now()])),
    clock.sleep(100).then(() => woken.push(["first", clock.now()])),
  ];
  await clock.advance(99);
  expect(woken).toEqual([]);
  await clock.advance(500);
  await Promise.all(sleepers);
  expect(woken).toEqual([
    ["first", 100],
    ["second", 200],
  ]);
  expect(clock.now()).toBe(599);
});

it("ends a sleep that is aborted", async () => {
  const clock = createFakeClock();
  const stop = new AbortController();
  const sleeping = clock.sleep(1000, stop.signal);
  stop.abort();
  await expect(sleeping).resolves.toBeUndefined();
  await expect(clock.sleep(1000, stop.signal)).resolves.toBeUndefined();
});

it("can move itself", async () => {
  const clock = createFakeClock({ start: 0, autoAdvance: true });
  await clock.sleep(60_000);
  expect(clock.now()).toBe(60_000);
});
