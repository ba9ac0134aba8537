import { expect, test } from "@playwright/test";
import { runSeed } from "./run-seed.ts";
import { prepareWorlds } from "./world.ts";

test("no event is lost, doubled or stuck under three seeded fault plans with kill -9", async () => {
  test.setTimeout(240_000);
  const worlds = await prepareWorlds();
  try {
    for (const seed of [1, 2, 3]) {
      const { losses } = await runSeed(worlds, seed);
      expect(losses, `seed ${seed}`).toEqual([]);
    }
  } finally {
    await worlds.close();
  }
});
