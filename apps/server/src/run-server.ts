import { existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { clearStaleLeases, releaseRuns, runJobChecks, runWorker } from "@huntboard/api/server";
import { openDatabase } from "@huntboard/db";
import { buildApp } from "./build-app.ts";
import { makeConfig } from "./config.ts";
import type { Env } from "./env.ts";
import type { FrontDoor } from "./front-door.ts";
import { keepHouse } from "./housekeeping.ts";
import { makeDeps } from "./make-deps.ts";
import { prepareDemo } from "./prepare-demo.ts";

const webRoot = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** A running Huntboard. */
export interface RunningServer {
  /** Ends it: no new requests, the ones under way answered (10 s at most), workers stopped, database closed. */
  stop: () => Promise<void>;
}

/** Starts everything that the settings ask for; `say` prints for people. Rejects with words when something cannot start. */
export async function runServer({
  env,
  listening,
  say,
  demo,
}: {
  env: Env;
  listening: Promise<FrontDoor>;
  /** Make an account with demo data first. */
  demo: boolean;
  say: (line: string) => void;
}): Promise<RunningServer> {
  const log = pino(
    { level: env.LOG_LEVEL, redact: ["*.token", "*.accessToken", "*.password", "*.secrets"] },
    pino.destination(2),
  );
  makeFolder(resolve(env.DATA_DIR));
  const opening = openDatabase({
    dataDir: join(env.DATA_DIR, "database"),
    databaseUrl: env.DATABASE_URL,
    log: say,
  });
  // Awaited once the socket is sure; until then it may fail unheard.
  opening.catch(() => {});
  const door = await listening.catch(async (error: unknown) => {
    // Another Huntboard on the same folder is the truer reason than its port: this rejects with its name.
    await (await opening).close();
    throw error;
  });
  const closers: (() => Promise<void>)[] = [];
  let markStopping = () => {};
  let stopWorker = async () => {};
  const stop = async () => {
    const closed = new Promise<void>((done) => door.server.close(() => done()));
    door.server.closeIdleConnections();
    const deadline = setTimeout(() => door.server.closeAllConnections(), 10_000);
    markStopping();
    // Requests and workers under way still need what is closed after them.
    await Promise.all([closed, stopWorker()]);
    clearTimeout(deadline);
    for (const close of closers.toReversed()) await close();
  };
  try {
    const database = await opening;
    markStopping = () => database.markStopping();
    closers.push(() => database.close());
    const sandbox = env.sandbox ? await startLocalProviders(env) : null;
    if (sandbox) closers.push(() => sandbox.close());
    const deps = makeDeps({ database, config: makeConfig(env, sandbox), env, log, sandbox });
    closers.push(() => deps.pageReader.close());
    if (database.engine === "pglite") {
      // No other process is on it: what a killed one held is free.
      await clearStaleLeases(deps);
      await releaseRuns(deps);
    }
    if (demo) await prepareDemo(deps);
    const app = await buildApp({ deps, database, webRoot, trustProxy: env.TRUST_PROXY });
    closers.push(() => app.close());
    door.open((request, response) => app.routing(request, response));
    if (env.ROLE !== "web") stopWorker = startWorker(deps);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Step by step: where a parent takes no folders (/proc), Node's own recursive way tries for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

async function startLocalProviders(env: Env) {
  const { startSandbox } = await import("@huntboard/sandbox");
  return startSandbox({ dataDir: join(env.DATA_DIR, "sandbox") });
}

function startWorker(deps: Parameters<typeof runWorker>[0]): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = Promise.all([
    runWorker(deps, { signal, housekeeping: () => keepHouse(deps) }),
    runJobChecks(deps, { signal }),
  ]);
  return async () => {
    stopping.abort();
    await running;
  };
}
