import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { describeBoards } from "./boards/registry.ts";
import { boardRoutes } from "./boards/routes.ts";
import { createBoardState } from "./boards/state.ts";
import { createRequestLog } from "./control/request-log.ts";
import { controlRoutes } from "./control/routes.ts";
import { createSettings, sandboxSettings } from "./control/settings.ts";
import { createFaults } from "./faults/faults.ts";
import { createRouter } from "./http/router.ts";
import { createSandboxServer } from "./http/server.ts";
import { createRequestSeal } from "./oauth/consent-page.ts";
import { createOAuthState } from "./oauth/oauth-state.ts";
import { createSigningKey } from "./oauth/signing-key.ts";
import { pageRoutes } from "./pages/routes.ts";
import type { ServiceContext } from "./services/contract.ts";
import { describeGoogle } from "./services/google/index.ts";
import { describeMicrosoft } from "./services/microsoft/index.ts";
import { serviceFactories } from "./services/registry.ts";
import { openStore } from "./store/store.ts";
import type { Store } from "./store/store.ts";

export interface SandboxOptions {
  /** Folder of the sandbox's own; made when it is not there. */
  dataDir: string;
  /** A loopback address; anything else is refused. */
  host?: string;
  /** 0 or absent = any free port. */
  port?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  url: string;
  google: ReturnType<typeof describeGoogle>;
  microsoft: ReturnType<typeof describeMicrosoft>;
  boards: ReturnType<typeof describeBoards>;
  control: { url: string; token: string };
  /** Breaks what is under way; may be called again. */
  close(): Promise<void>;
}

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * Starts the stand-ins on one loopback port. Everything they acknowledged is in `dataDir` and is there again after a
 * kill -9. The folder takes one sandbox at a time.
 */
export async function startSandbox({
  dataDir,
  host = "127.0.0.1",
  port = 0,
  now = Date.now,
}: SandboxOptions): Promise<Sandbox> {
  if (!loopback.has(host))
    throw new RangeError(`The sandbox serves this computer only, not ${host}`);
  const store = openStore({ dataDir });
  const settings = createSettings({ store });
  const general = settings.section("sandbox", sandboxSettings);
  let url = "";
  const context: ServiceContext = {
    store,
    now: () => now() + general().clockOffsetMs,
    baseUrl: () => url,
    redirectUris: () => general().redirectUris,
    settings,
    oauth: createOAuthState({ store }),
    signingKey: createSigningKey({ store }),
    seal: createRequestSeal({ store }),
  };
  const services = Object.fromEntries(
    Object.entries(serviceFactories).map(([name, create]) => [name, create(context)]),
  );
  const all = Object.values(services);
  const faults = createFaults({ store });
  const log = createRequestLog();
  const token = controlToken(store);
  const boards = createBoardState({ store, now: context.now });

  const seedWhenEmpty = () => {
    for (const service of all) if (service.controls.accounts().length === 0) service.seed();
    boards.seed();
  };
  store.transact(seedWhenEmpty);
  const reset = () => {
    for (const service of all) service.clear();
    const { grants, codes, accessTokens, refreshTokens } = context.oauth;
    for (const { id } of grants.values()) grants.delete(id);
    for (const secrets of [codes, accessTokens, refreshTokens]) secrets.updateAll(() => undefined);
    settings.reset();
    faults.clear();
    log.clear();
    boards.clear();
    seedWhenEmpty();
  };

  const server = createSandboxServer({
    router: createRouter([
      ...controlRoutes({
        token,
        services,
        faults,
        settings,
        log,
        oauth: context.oauth,
        boards,
        reset,
      }),
      ...pageRoutes(services, boards),
      ...boardRoutes({ state: boards, baseUrl: context.baseUrl, now: context.now }),
      ...all.flatMap(({ routes }) => routes),
    ]),
    services,
    faults,
    log,
    store,
    now: context.now,
    allowedHosts: () =>
      [...loopback].map((name) => `${name.includes(":") ? `[${name}]` : name}:${portOf(server)}`),
    onError: (error) => {
      process.emitWarning(error instanceof Error ? error : String(error), "SandboxError");
    },
  });
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    store.close();
    throw error;
  }
  url = `http://${host.includes(":") ? `[${host}]` : host}:${portOf(server)}`;
  const control = { url: `${url}/_control`, token };
  writeFileSync(join(dataDir, "control.json"), `${JSON.stringify(control)}\n`, { mode: 0o600 });

  let closing: Promise<void> | undefined;
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
    store.close();
  };
  return {
    url,
    google: describeGoogle(url),
    microsoft: describeMicrosoft(url),
    boards: describeBoards(url),
    control,
    close: () => (closing ??= stop()),
  };
}

function portOf(server: { address(): unknown }): number {
  return z.object({ port: z.number() }).parse(server.address()).port;
}

function controlToken(store: Store): string {
  const secrets = store.collection("control", z.string());
  const known = secrets.get("token");
  if (known) return known;
  const fresh = randomBytes(32).toString("base64url");
  store.transact(() => {
    secrets.put("token", fresh);
  });
  return fresh;
}
