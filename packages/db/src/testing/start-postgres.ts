import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { parseOffer, readFirstLine } from "./read-offer.ts";
import type { TestOffer } from "./test-offer.ts";

const guardMain = fileURLToPath(new URL("postgres-guard.ts", import.meta.url));

/** Starts a real PostgreSQL that ends with this process at the latest, or tells why none can run here. */
export async function startPostgres(): Promise<{ offer: TestOffer; stop: () => Promise<void> }> {
  const guard = spawn(process.execPath, [guardMain], {
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
  });
  const stop = async () => {
    if (guard.exitCode !== null) return;
    guard.stdin.end();
    await once(guard, "close");
  };
  try {
    return { offer: parseOffer(await readFirstLine(guard.stdout)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
