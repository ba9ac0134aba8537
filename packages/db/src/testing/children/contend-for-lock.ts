// contend-for-lock.ts DATA_DIR TURNS: takes and releases the lock again and again, and prints "violated" when someone else
// was inside at the same time.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { lockDataFolder } from "../../data-lock.ts";
import { DatabaseError } from "../../errors.ts";

const [dataDir = "", turns = "0"] = process.argv.slice(2);
const inside = join(dataDir, "inside");
let left = Number(turns);
while (left > 0) {
  try {
    const lock = await lockDataFolder({ dataDir, now: Date.now(), graceForStop: 20 });
    left -= 1;
    try {
      writeFileSync(inside, String(process.pid), { flag: "wx" });
      await sleep(Math.random() * 5);
      rmSync(inside);
    } catch {
      process.stdout.write("violated\n");
    }
    lock.release();
  } catch (error) {
    if (!(error instanceof DatabaseError)) {
      throw error;
    }
  }
  await sleep(Math.random() * 5);
}
process.stdout.write("done\n");
process.exit();
