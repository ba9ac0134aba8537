import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Person } from "./people.ts";
import type { TestServer } from "./start-server.ts";

const main = fileURLToPath(new URL("../../../cli/src/main.ts", import.meta.url));

interface Result {
  code: number;
  out: string;
  err: string;
}

/** The huntboard command as this person runs it, with settings of their own; `input` is what comes in on standard input. */
export function huntboard(
  server: TestServer,
  person: Person,
): (args: string[], input?: string) => Promise<Result> {
  const env = {
    PATH: process.env["PATH"],
    HOME: server.dataDir,
    XDG_CONFIG_HOME: join(server.dataDir, person.email),
  };
  return (args, input = "") =>
    new Promise((resolve) => {
      const child = execFile(process.execPath, [main, ...args], { env }, (error, out, err) => {
        resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err });
      });
      child.stdin?.end(input);
    });
}
