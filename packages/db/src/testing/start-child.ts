import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

import { onTestFinished } from "vitest";

export interface Child {
  pid: number;
  /** The next line of its output; null when it has ended. */
  readLine(): Promise<string | null>;
  tell(order: string): void;
  kill(): Promise<void>;
  /** All lines until it ends. */
  readAll(): Promise<string[]>;
}

/** Starts a TypeScript file in a process of its own, which ends with the test at the latest. */
export function startChild(file: URL, args: string[]): Child {
  const child = spawn(process.execPath, [file.pathname, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { pid } = child;
  if (pid === undefined) {
    throw new Error(`Cannot start ${file.pathname}`);
  }
  const ended = once(child, "close");
  // It may be gone before it is told something.
  child.stdin.on("error", () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const readLine = async () => {
    const { value, done } = await lines.next();
    return done === true ? null : value;
  };
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  onTestFinished(kill);
  return {
    pid,
    readLine,
    tell: (order) => {
      child.stdin.write(`${order}\n`);
    },
    kill,
    readAll: async () => {
      const all: string[] = [];
      for (let line = await readLine(); line !== null; line = await readLine()) {
        all.push(line);
      }
      return all;
    },
  };
}
