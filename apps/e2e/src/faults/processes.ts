import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const serverMain = fileURLToPath(new URL("../../../server/src/main.ts", import.meta.url));
const sandboxMain = fileURLToPath(import.meta.resolve("@huntboard/sandbox/main"));
/** A hang guard: starts take seconds on a busy machine. */
const startLimit = 60_000;

/** A program that was started, and can be ended the hard way. */
export interface Program {
  /** Everything it printed. */
  output: () => string;
  kill: () => Promise<void>;
  /** Ends it as an operator would. */
  stop: () => Promise<void>;
}

function startProgram(options: {
  file: string;
  args: string[];
  cwd: string;
  variables: Record<string, string>;
}): Program & { hasEnded: () => boolean } {
  let output = "";
  const child = spawn(process.execPath, [options.file, ...options.args], {
    cwd: options.cwd,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: options.cwd,
      TZ: "UTC",
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
  return {
    output: () => output,
    hasEnded,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

/** What the sandbox says about itself when it is ready. */
export interface SandboxDescription {
  google: Record<"clientId" | "clientSecret" | "authUrl" | "tokenUrl" | "revokeUrl", string> &
    Record<"apiUrl" | "issuer" | "jwksUrl", string>;
  microsoft: Record<"clientId" | "clientSecret" | "tenantId" | "authority" | "graphUrl", string>;
  control: { url: string; token: string };
}

/** Starts the stand-ins for Google and Microsoft in a process of their own. */
export async function startSandboxProcess(options: {
  dataDir: string;
  port: number;
}): Promise<Program & { described: SandboxDescription }> {
  const program = startProgram({
    file: sandboxMain,
    args: ["--data-dir", options.dataDir, "--port", String(options.port)],
    cwd: options.dataDir,
    variables: {},
  });
  await until(program, () => Promise.resolve(program.output().includes("\n")));
  const described: SandboxDescription = JSON.parse(program.output().split("\n")[0] ?? "");
  return { ...program, described };
}

/** Starts the real server on a data folder, with its providers at the sandbox's port, and waits until it is ready. */
export async function startServerProcess(options: {
  dataDir: string;
  port: number;
  providers: SandboxDescription;
}): Promise<Program> {
  const program = startProgram({
    file: serverMain,
    args: [],
    cwd: options.dataDir,
    variables: {
      PORT: String(options.port),
      DATA_DIR: options.dataDir,
      LOG_LEVEL: "error",
      SANDBOX: "off",
      ...providerVariables(options.providers),
    },
  });
  const isReady = async () => {
    const health = await fetch(`http://localhost:${options.port}/api/health`).catch(() => null);
    return health?.ok ?? false;
  };
  await until(program, isReady);
  return program;
}

function providerVariables({ google, microsoft }: SandboxDescription): Record<string, string> {
  return {
    GOOGLE_CLIENT_ID: google.clientId,
    GOOGLE_CLIENT_SECRET: google.clientSecret,
    GOOGLE_AUTH_URL: google.authUrl,
    GOOGLE_TOKEN_URL: google.tokenUrl,
    GOOGLE_REVOKE_URL: google.revokeUrl,
    GOOGLE_API_URL: google.apiUrl,
    GOOGLE_ISSUER: google.issuer,
    GOOGLE_JWKS_URL: google.jwksUrl,
    MICROSOFT_CLIENT_ID: microsoft.clientId,
    MICROSOFT_CLIENT_SECRET: microsoft.clientSecret,
    MICROSOFT_TENANT_ID: microsoft.tenantId,
    MICROSOFT_AUTHORITY: microsoft.authority,
    MICROSOFT_GRAPH_URL: microsoft.graphUrl,
  };
}

async function until(
  program: Program & { hasEnded: () => boolean },
  isReady: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + startLimit;
  while (Date.now() < deadline) {
    if (program.hasEnded()) throw new Error(`It ended by itself:\n${program.output()}`);
    if (await isReady()) return;
    await sleep(50);
  }
  throw new Error(`It did not become ready:\n${program.output()}`);
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
