import type { Db } from "@huntboard/db";
import type { Deps } from "../../../core/deps.ts";
import type { Log } from "../../../core/log.ts";
import { principalKey } from "../../../core/principal.ts";
import { makeDeps, type TestUser } from "../../../testing/index.ts";
import { redirectUri, type SandboxWorld } from "../../providers/conformance/sandbox-world.ts";
import type { ConnectableProvider, ConnectionItem } from "../../schemas.ts";
import { authorizeConnection } from "../authorize-connection.ts";
import { completeConnection } from "../complete-connection.ts";

/** A sandbox and use cases on a database; `lines` collects what was logged. */
export interface ConnectionsWorld extends SandboxWorld {
  deps: Deps;
  lines: string[];
  /** Another process on the same database and sandbox. */
  anotherProcess: () => Deps;
}

/** Use cases on a fresh database and a sandbox that may have served other tests. */
export function makeConnectionsWorld(sandbox: SandboxWorld, db: Db): ConnectionsWorld {
  const lines: string[] = [];
  const write = (fields: object, message: string) => {
    lines.push(`${message} ${JSON.stringify(fields, readError)}`);
  };
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const { config, clock, http } = sandbox;
  const anotherProcess = () => makeDeps({ db, config, clock, http, log });
  return { ...sandbox, deps: anotherProcess(), anotherProcess, lines };
}

/** As pino shows errors. */
function readError(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const { message, stack, cause } = value;
  return { ...Object.fromEntries(Object.entries(value)), message, stack, cause };
}

export type Choice = Parameters<SandboxWorld["control"]["consent"]>[1];

export function ownerOf(user: TestUser) {
  return { userId: user.userId, principalKey: principalKey(user.principal) };
}

/** Begins a round trip and consents to it; answers what came back to the callback. */
export async function beginConnection(
  world: ConnectionsWorld,
  user: TestUser,
  provider: ConnectableProvider,
  choice?: Choice,
) {
  const { authorizationUrl, state } = await authorizeConnection(world.deps, {
    provider,
    redirectUri,
    ...ownerOf(user),
  });
  const answer = await world.control.consent(authorizationUrl, choice);
  return { state, code: answer.searchParams.get("code") ?? "", redirectUri, answer };
}

/** Connects as a person would who allows everything. */
export async function connect(
  world: ConnectionsWorld,
  user: TestUser,
  provider: ConnectableProvider,
  choice?: Choice,
): Promise<ConnectionItem> {
  const { state, code } = await beginConnection(world, user, provider, choice);
  return completeConnection(world.deps, { state, code, redirectUri, ...ownerOf(user) });
}
