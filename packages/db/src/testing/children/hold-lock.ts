// hold-lock.ts DATA_DIR: takes the lock, then obeys lines on standard input. Prints what happened.
import { createInterface } from "node:readline";

import { lockDataFolder } from "../../data-lock.ts";

const [dataDir = ""] = process.argv.slice(2);
const say = (text: string) => process.stdout.write(`${text}\n`);
try {
  const lock = await lockDataFolder({ dataDir, now: Date.now() });
  say("held");
  for await (const order of createInterface({ input: process.stdin })) {
    if (order === "stop") {
      lock.markStopping();
      say("stopping");
    } else if (order === "release") {
      lock.release();
      say("released");
      break;
    }
  }
} catch (error) {
  say(`refused ${error instanceof Error ? error.message : String(error)}`);
}
process.exit();
