import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { makeFolder } from "../testing/make-folder.ts";
import { makeDatabaseFolder, runPowerCut } from "../testing/run-power-cut.ts";

const rounds = 3;

async function runRounds(isDurable: boolean) {
  const workFolder = makeFolder({ medium: "memory" });
  const base = join(workFolder, "base");
  await makeDatabaseFolder(base);
  const results = [];
  for (let seed = 1; seed <= rounds; seed += 1) {
    results.push(await runPowerCut({ base, workFolder, seed, isDurable }));
  }
  return results;
}

describe("the durable file layer", () => {
  it("keeps every acknowledged commit over a power cut", async () => {
    const results = await runRounds(true);
    expect(results.map(({ result }) => result)).toEqual(results.map(() => "intact"));
    for (const { acknowledged, fileSyncs, folderSyncs } of results) {
      expect(fileSyncs).toBeGreaterThanOrEqual(acknowledged);
      expect(folderSyncs).toBeGreaterThan(0);
    }
  });

  it("is what keeps them: as shipped, PGlite loses them in the same cuts", async () => {
    const results = await runRounds(false);
    expect(results.map(({ fileSyncs }) => fileSyncs)).toEqual(results.map(() => 0));
    expect(results.map(({ result }) => result)).not.toContain("intact");
  });
});
