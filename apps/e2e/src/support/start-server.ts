import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../server/src/main.ts", import.meta.url));

/** A Huntboard of its own, in a process of its own. */
export interface TestServer {
  url: string;
  dataDir: string;
  /** Everything it printed. */
  output: () => string;
  /** Ends it the hard way, keeping its data. */
  kill: () => Promise<void>;
  /** Starts it again on the same port and data. */
  restart: () => Promise<void>;
  /** Ends it and removes its data. */
  close: () => Promise<void>;
}

/** Starts the real server on a free port with an empty data folder, and waits until it is ready. */
export async function startServer(
  variables: Record<string, string> = {},
  args: string[] = [],
): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "huntboard-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let output = "";
  let child: ChildProcess | null = null;

  const start = async () => {
    const started = spawn(process.execPath, [main, ...args], {
      cwd: dataDir,
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: dataDir,
        TZ: "UTC",
        PORT: String(port),
        DATA_DIR: dataDir,
        LOG_LEVEL: "warn",
        ...variables,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream.on("data", (chunk: Buffer) => void (output += chunk.toString()));
    await untilReady(url, started, () => output);
  };
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null) return;
    const exited = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill(signal);
    await exited;
  };

  await start();
  return {
    url,
    dataDir,
    output: () => output,
    kill: () => end("SIGKILL"),
    restart: start,
    close: async () => {
      await end("SIGTERM");
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  // A hang guard: a first start makes its database, which takes seconds on a busy machine.
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with code ${child.exitCode}:\n${output()}`);
    const health = await fetch(`${url}/api/health`).catch(() => null);
    if (health?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not become ready:\n${output()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object"
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}
