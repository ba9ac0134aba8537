// write-until-killed.ts DATA_DIR PREFIX: opens the database and commits rows without end; prints each key once it is acknowledged.
import { openDatabase } from "../../open-database.ts";

const [dataDir = "", prefix = ""] = process.argv.slice(2);
const { db } = await openDatabase({ dataDir });
process.stdout.write("open\n");
for (let index = 0; ; index += 1) {
  const key = `${prefix}-${index}`;
  await db.$transaction(async (tx) => {
    await tx.rateLimit.create({ data: { key, points: 0, resetAt: new Date() } });
    await tx.rateLimit.update({ where: { key }, data: { points: index } });
  });
  process.stdout.write(`${key}\n`);
}
