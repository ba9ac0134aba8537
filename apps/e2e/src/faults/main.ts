import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { runSeed, type SeedResult } from "./run-seed.ts";
import { prepareWorlds } from "./world.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    "first-seed": { type: "string", default: "1" },
    parallel: { type: "string", default: String(Math.min(2, availableParallelism())) },
  },
});
const wanted = readCount("seeds", values.seeds);
const firstSeed = readCount("first-seed", values["first-seed"]);
const lanes = Math.min(readCount("parallel", values.parallel), wanted);

const results: SeedResult[] = [];
let next = firstSeed;
const stopping = new AbortController();
// The world under way is closed first, so that no server is left behind.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
const begun = Date.now();
await Promise.all(Array.from({ length: lanes }, runSeeds));
report();

function readCount(name: string, value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1) return count;
  console.error(`--${name} takes a whole number from 1.`);
  process.exit(2);
}

async function runSeeds(): Promise<void> {
  const worlds = await prepareWorlds();
  try {
    while (next < firstSeed + wanted && !stopping.signal.aborted) {
      const seed = next;
      next += 1;
      const result = await runSeed(worlds, seed);
      results.push(result);
      console.log(describe(result));
    }
  } finally {
    await worlds.close();
  }
}

function describe(result: SeedResult): string {
  const { seed, losses, events, crashes, faults, milliseconds } = result;
  const facts = `${events} events, ${faults} faults, ${crashes} crashes, ${(milliseconds / 1000).toFixed(1)} s`;
  if (losses.length === 0) return `seed ${seed}: ok (${facts})`;
  return [
    `seed ${seed}: LOSS (${facts}); again with: npm run faults -- --seeds 1 --first-seed ${seed}`,
    ...losses.map((loss) => `  ${loss}`),
  ].join("\n");
}

function report(): void {
  const failed = results.filter(({ losses }) => losses.length > 0).map(({ seed }) => seed);
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  const total = `${results.length} seeds in ${seconds} s: ${results.length - failed.length} ok, ${failed.length} with losses`;
  console.log(
    failed.length === 0 ? total : `${total} (${failed.toSorted((a, b) => a - b).join(", ")})`,
  );
  process.exitCode = failed.length === 0 && results.length === wanted ? 0 : 1;
}
