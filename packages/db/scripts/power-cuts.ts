// node scripts/power-cuts.ts [COUNT] [FIRST_SEED]
// Simulates power cuts on the embedded database and prints what was lost. Exits with 1 when anything was.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { makeDatabaseFolder, runPowerCut } from "../src/testing/run-power-cut.ts";

const [count = "20", firstSeed = "1"] = process.argv.slice(2);
const workFolder = await mkdtemp(
  join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "huntboard-power-cuts-"),
);
const base = join(workFolder, "base");
await makeDatabaseFolder(base);
const failures: string[] = [];
let acknowledged = 0;
for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(count); seed += 1) {
  const outcome = await runPowerCut({ base, workFolder, seed, isDurable: true });
  acknowledged += outcome.acknowledged;
  if (outcome.result !== "intact") {
    failures.push(`seed ${seed}: ${outcome.result}`);
    process.stdout.write(`${failures.at(-1)}\n`);
  }
}
await rm(workFolder, { recursive: true });
process.stdout.write(
  `${count} power cuts, ${acknowledged} commits acknowledged, ${failures.length} failures\n`,
);
process.exit(failures.length === 0 ? 0 : 1);
