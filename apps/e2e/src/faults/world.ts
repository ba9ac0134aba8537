import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandboxControl, type SandboxControl } from "@huntboard/sandbox";
import { newPerson } from "../support/people.ts";
import { restClient, type RestClient } from "../support/rest.ts";
import { freePort, type Program } from "../support/programs.ts";
import { startSandboxProcess, startServerProcess } from "./processes.ts";

export const providers = ["google", "outlook"] as const;
export type Provider = (typeof providers)[number];

/** A server and a sandbox, each in a process of its own, and a person whose calendars are connected. */
export interface World {
  sandbox: SandboxControl;
  /** REST v1 as the person. */
  call: RestClient;
  serverUrl: string;
  token: string;
  /** Connects, or connects again. */
  connect: (provider: Provider) => Promise<void>;
  /** kill -9 of the server, then a start on the same data. */
  crashServer: () => Promise<void>;
  serverOutput: () => string;
  close: () => Promise<void>;
}

/** Makes worlds that all begin from one prepared folder, on the same two ports: one world at a time. */
export interface WorldMaker {
  open: () => Promise<World>;
  close: () => Promise<void>;
}

/** Prepares a folder with a migrated database, a person, and both calendars connected. */
export async function prepareWorlds(): Promise<WorldMaker> {
  const root = await mkdtemp(join(tmpdir(), "huntboard-faults-"));
  const template = join(root, "template");
  const ports = { server: await freePort(), sandbox: await freePort() };
  const empty = await openWorld({ folder: template, ports, token: null });
  const { token } = empty;
  for (const provider of providers) await empty.connect(provider);
  await empty.stop();
  let count = 0;
  return {
    open: async () => {
      const folder = join(root, `world-${(count += 1)}`);
      await cp(template, folder, { recursive: true });
      return openWorld({ folder, ports, token });
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

async function openWorld(options: {
  folder: string;
  ports: { server: number; sandbox: number };
  token: string | null;
}): Promise<World & { stop: () => Promise<void> }> {
  const { folder, ports } = options;
  const dataDir = join(folder, "server");
  const sandboxDir = join(folder, "sandbox");
  for (const path of [dataDir, sandboxDir]) await mkdir(path, { recursive: true });
  const stand = await startSandboxProcess({ dataDir: sandboxDir, port: ports.sandbox });
  const start = () =>
    startServerProcess({ dataDir, port: ports.server, providers: stand.described });
  const ended: string[] = [];
  let server: Program = await start().catch(async (error: unknown) => {
    await stand.kill();
    throw error;
  });
  const serverUrl = `http://localhost:${ports.server}`;
  const sandbox = createSandboxControl(stand.described.control);
  const token = options.token ?? (await register(serverUrl));
  const call = restClient(serverUrl, token);
  return {
    sandbox,
    call,
    serverUrl,
    token,
    connect: (provider) => connect({ sandbox, call, serverUrl }, provider),
    crashServer: async () => {
      await server.kill();
      ended.push(server.output());
      server = await start();
    },
    serverOutput: () => [...ended, server.output()].join(""),
    stop: async () => {
      await server.stop();
      await stand.stop();
    },
    close: async () => {
      await server.kill();
      await stand.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function register(serverUrl: string): Promise<string> {
  const { body } = await restClient(serverUrl, null)("POST", "/auth/register", { ...newPerson() });
  return String(body["access_token"]);
}

async function connect(
  { sandbox, call, serverUrl }: Pick<World, "sandbox" | "call" | "serverUrl">,
  provider: Provider,
): Promise<void> {
  const redirectUri = `${serverUrl}/calendar/callback`;
  const begun = await call(
    "GET",
    `/calendar/oauth/${provider}/authorize?redirect_uri=${encodeURIComponent(redirectUri)}`,
  );
  const returned = await sandbox.consent(String(begun.body["authorization_url"]));
  const { code, state } = Object.fromEntries(returned.searchParams);
  const answer = await call("POST", `/calendar/oauth/${provider}/callback`, {
    code,
    state,
    redirect_uri: redirectUri,
  });
  if (answer.status !== 201)
    throw new Error(
      `Connecting ${provider} answered ${answer.status}: ${JSON.stringify(answer.body)}`,
    );
}
