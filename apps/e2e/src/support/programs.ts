import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** The real server's entry. */
export const serverMain = fileURLToPath(new URL("../../../server/src/main.ts", import.meta.url));

/** A hang guard: a first start makes its database, which takes seconds on a busy machine. */
const startLimit = 60_000;

/** A program that was started in a process of its own. */
export interface Program {
  /** Everything it printed. */
  output: () => string;
  /** Ends it the hard way. */
  kill: () => Promise<void>;
  /** Ends it as an operator would. */
  stop: () => Promise<void>;
}

/** Starts a program on this Node, with these variables and no others of ours, and waits until it is ready. */
export async function startProgram(options: {
  file: string;
  args: string[];
  cwd: string;
  variables: Record<string, string>;
  /** Asked again and again, with what it printed so far. */
  isReady: (output: string) => boolean | Promise<boolean>;
}): Promise<Program> {
  let output = "";
  const child = spawn(process.execPath, [options.file, ...options.args], {
    cwd: options.cwd,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: options.cwd,
      TZ: "UTC",
      // Code that was compiled once starts in half the time.
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
      ...options.variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => void (output += chunk.toString()));
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    if (!hasEnded()) child.kill(signal);
    await exited;
  };
  const deadline = Date.now() + startLimit;
  while (Date.now() < deadline) {
    if (hasEnded()) throw new Error(`It ended by itself:\n${output}`);
    if (await options.isReady(output))
      return { output: () => output, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
    await sleep(50);
  }
  await end("SIGKILL");
  throw new Error(`It did not become ready:\n${output}`);
}

/** Whether the Huntboard at this address answers that it is ready. */
export async function isHealthy(url: string): Promise<boolean> {
  const health = await fetch(`${url}/api/health`).catch(() => null);
  return health?.ok ?? false;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", () => resolve()));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
