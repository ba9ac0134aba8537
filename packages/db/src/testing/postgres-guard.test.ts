import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import pg from "pg";
import { expect, inject, it } from "vitest";

import { parseOffer, readFirstLine } from "./read-offer.ts";

const script = fileURLToPath(new URL("postgres-guard.ts", import.meta.url));

it("leaves no server and no folder when the test run is gone", async () => {
  const guard = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const offer = parseOffer(await readFirstLine(guard.stdout));
  expect("url" in offer).toBe("url" in inject("huntboardTests"));
  expect(offer.scratch.map((folder) => existsSync(folder))).not.toContain(false);
  const ended = once(guard, "close");
  // What the end of the parent does, kill -9 included.
  guard.stdin.destroy();
  guard.stdout.destroy();
  await ended;
  expect(offer.scratch.map((folder) => existsSync(folder))).not.toContain(true);
  const client = new pg.Client({
    connectionString: "url" in offer ? `${offer.url}postgres` : "postgresql://127.0.0.1:1/",
  });
  await expect(client.connect()).rejects.toThrow(/ECONNREFUSED/u);
});
