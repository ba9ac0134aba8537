import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, isHealthy, type Program, serverMain, startProgram } from "./programs.ts";

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
  const start = () =>
    startProgram({
      file: serverMain,
      args,
      cwd: dataDir,
      variables: { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "warn", ...variables },
      isReady: () => isHealthy(url),
    });
  const programs: [Program, ...Program[]] = [await start()];
  const last = () => programs.at(-1) ?? programs[0];
  return {
    url,
    dataDir,
    output: () => programs.map((program) => program.output()).join(""),
    kill: () => last().kill(),
    restart: async () => void programs.push(await start()),
    close: async () => {
      await last().stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
