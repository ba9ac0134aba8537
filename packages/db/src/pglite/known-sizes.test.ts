import { fstatSync } from "node:fs";
import { join } from "node:path";

import { PGlite } from "@electric-sql/pglite";
import { expect, it } from "vitest";

import { makeFolder } from "../testing/make-folder.ts";
import { makeDatabaseFolder } from "../testing/run-power-cut.ts";
import { PreparedNodeFs } from "./durable-fs.ts";
import { rememberSizes } from "./known-sizes.ts";

/** What makes files, lets them grow and shrink, replaces and removes them. */
const work = [
  "INSERT INTO words SELECT n, repeat(md5(n::text), 20) FROM generate_series(1, 3000) n",
  "CREATE INDEX words_text ON words (text)",
  "DELETE FROM words WHERE n % 3 > 0",
  "VACUUM words",
  "DELETE FROM words WHERE n > 100",
  "VACUUM words",
  "VACUUM FULL words",
  "TRUNCATE words",
  "INSERT INTO words SELECT n, 'short' FROM generate_series(1, 500) n",
  "REINDEX TABLE words",
  "ALTER TABLE words ALTER COLUMN n TYPE bigint",
  "CREATE TABLE others AS SELECT * FROM words",
  "CHECKPOINT",
  "DROP TABLE others",
];

it("knows the length of every file that PostgreSQL asks for as the host does", async () => {
  const folder = join(makeFolder({ medium: "memory" }), "db");
  await makeDatabaseFolder(folder);
  let asked = 0;
  const wrong: string[] = [];
  const open = () =>
    PGlite.create({
      fs: new PreparedNodeFs(folder, (fs) => {
        rememberSizes(fs);
        const remembered = { ...fs.stream_ops };
        fs.stream_ops.llseek = (stream, offset, whence) => {
          const position = remembered.llseek(stream, offset, whence);
          if (whence !== 2) return position;
          asked += 1;
          const { size } = fstatSync(stream.nfd);
          if (position !== size + offset)
            wrong.push(`${fs.realPath(stream.node)}: ${position} instead of ${size + offset}`);
          return position;
        };
      }),
    });
  let pglite = await open();
  await pglite.exec("CREATE TABLE words (n integer, text text)");
  for (const sql of [...work, ...work.slice(0, 3)]) {
    await pglite.exec(sql.replace("CREATE INDEX", "CREATE INDEX IF NOT EXISTS"));
    await pglite.query("SELECT count(*) FROM words");
  }
  await pglite.close();
  pglite = await open();
  expect((await pglite.query("SELECT count(*)::int AS n FROM words")).rows).toEqual([{ n: 1166 }]);
  await pglite.close();
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(100);
});
