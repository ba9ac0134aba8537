import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandboxControl, type SandboxControl, startSandbox } from "@huntboard/sandbox";
import type { Config } from "../../../core/config.ts";
import { fetchHttp, type Http } from "../../../core/http.ts";
import type { Clock } from "../../../core/clock.ts";
import { createFakeClock } from "../../../testing/fake-clock.ts";
import { testConfig } from "../../../testing/make-deps.ts";
import type { ConnectableProvider } from "../../schemas.ts";
import { createCalendarRegistry } from "../registry.ts";
import type { CalendarProvider, Grant } from "../provider.ts";

/** A request as it left, with the answer's body, for tests that look at what went over the wire. */
export interface SeenRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
  answer: string;
}

/** A sandbox of its own on a clock that both sides share. */
export interface SandboxWorld {
  config: Config;
  clock: Clock;
  http: Http;
  /** No request waits longer than this; lower it where a test plans a hang. Milliseconds. */
  patience: { longest: number };
  seen: SeenRequest[];
  control: SandboxControl;
  /** As on the first day, for the next test. */
  reset: () => Promise<void>;
  close: () => Promise<void>;
}

/** The sandbox's name of a provider. */
export const serviceOf = { google: "google", outlook: "microsoft" } as const;

export const redirectUri = "http://localhost:3000/calendar/callback";
/** Enough on a busy machine. */
const longestWait = 20_000;
/** For tests that plan a hang. */
export const shortWait = 1000;

export async function openSandboxWorld(options: { clock?: Clock } = {}): Promise<SandboxWorld> {
  const clock = options.clock ?? createFakeClock({ autoAdvance: true });
  const dataDir = await mkdtemp(join(tmpdir(), "huntboard-sandbox-"));
  const sandbox = await startSandbox({ dataDir, now: () => clock.now() });
  const control = createSandboxControl(sandbox.control);
  const seen: SeenRequest[] = [];
  const patience = { longest: longestWait };
  const http: Http = async (url, init) => {
    const request = { method: init.method, url, headers: init.headers ?? {}, body: init.body };
    const entry: SeenRequest = { ...request, answer: "" };
    seen.push(entry);
    const answer = await fetchHttp(url, {
      ...init,
      timeout: Math.min(init.timeout, patience.longest),
    });
    entry.answer = answer.body;
    return answer;
  };
  return {
    config: { ...testConfig, google: sandbox.google, microsoft: sandbox.microsoft, sandbox: true },
    clock,
    http,
    patience,
    seen,
    control,
    reset: async () => {
      await control.reset();
      seen.length = 0;
      patience.longest = longestWait;
    },
    close: async () => {
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export async function loadProvider(
  world: SandboxWorld,
  kind: ConnectableProvider,
): Promise<CalendarProvider> {
  return createCalendarRegistry(world).get(kind);
}

/** A consent that was given, up to the code. */
export async function consent(
  world: SandboxWorld,
  provider: CalendarProvider,
  choice: Parameters<SandboxControl["consent"]>[1] = {},
) {
  const codeVerifier = randomBytes(32).toString("base64url");
  const nonce = randomBytes(16).toString("base64url");
  const authorizationUrl = await provider.authorizationUrl({
    redirectUri,
    state: "state",
    nonce,
    codeChallenge: createHash("sha256").update(codeVerifier).digest("base64url"),
  });
  const answer = await world.control.consent(authorizationUrl, choice);
  return {
    code: answer.searchParams.get("code") ?? "",
    redirectUri,
    codeVerifier,
    nonce,
    answer,
  };
}

/** Signs in and connects, as a person who allows everything. */
export async function signIn(
  world: SandboxWorld,
  provider: CalendarProvider,
  choice?: Parameters<SandboxControl["consent"]>[1],
): Promise<Grant> {
  return provider.exchangeCode(await consent(world, provider, choice));
}
