import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { makeDeps } from "@huntboard/api/testing";
import type { Deps } from "@huntboard/api/server";
import type { Db } from "@huntboard/db";
import { buildApp } from "./build-app.ts";

/** The whole server on a test database, not listening: call it with `app.inject`. */
export async function makeTestApp(
  options: { db: Db } & Partial<Parameters<typeof makeDeps>[0]>,
): Promise<{ app: FastifyInstance; deps: Deps }> {
  const deps = makeDeps(options);
  const webRoot = mkdtempSync(join(tmpdir(), "huntboard-web-"));
  writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>Huntboard</title>");
  writeFileSync(join(webRoot, ".secret"), "hidden");
  const database = {
    db: options.db,
    engine: "pglite" as const,
    ping: async () => void (await options.db.$queryRaw`SELECT 1`),
    markStopping: () => {},
    close: async () => {},
  };
  return { deps, app: await buildApp({ deps, database, webRoot, trustProxy: 0 }) };
}
