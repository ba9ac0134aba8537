import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { RequestLog } from "../control/request-log.ts";
import type { Faults } from "../faults/faults.ts";
import type { Fault, FaultSubject } from "../faults/plan.ts";
import type { SandboxService } from "../services/contract.ts";
import type { Store } from "../store/store.ts";
import { bodyBytes, json, Refusal } from "./reply.ts";
import type { Reply } from "./reply.ts";
import type { Route, Router, SandboxRequest } from "./router.ts";

/** Larger than any event a provider takes, small enough for a flood. */
const bodyLimitBytes = 1024 * 1024;

export interface ServerParts {
  router: Router;
  services: Record<string, SandboxService>;
  faults: Faults;
  log: RequestLog;
  store: Store;
  now(): number;
  /** `host:port` values that may stand in the Host header; anything else may be DNS rebinding. */
  allowedHosts(): string[];
  /** Called with what no reply foresaw. */
  onError(error: unknown): void;
}

export function createSandboxServer(parts: ServerParts): Server {
  const inFlight = new Map<string, number>();
  return createServer((incoming, response) => {
    answer({ parts, inFlight, incoming, response }).catch((error: unknown) => {
      parts.onError(error);
      if (!response.headersSent) send(response, json(500, { error: "sandbox_error" }));
      else response.destroy();
    });
  });
}

interface Exchange {
  parts: ServerParts;
  inFlight: Map<string, number>;
  incoming: IncomingMessage;
  response: ServerResponse;
}

async function answer({ parts, inFlight, incoming, response }: Exchange): Promise<void> {
  const url = parseTarget(incoming.url ?? "/");
  if (!url || !parts.allowedHosts().includes(incoming.headers.host ?? "")) {
    send(response, json(421, { error: "misdirected_request" }));
    return;
  }
  const method = incoming.method === "HEAD" ? "GET" : (incoming.method ?? "GET");
  const match = parts.router.find(method, url.pathname);
  if (match === undefined || match === "method-not-allowed") {
    send(response, json(match ? 405 : 404, { error: match ? "method_not_allowed" : "not_found" }));
    return;
  }
  const { route, params } = match;
  const head = {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    params,
  };
  const service = route.service === undefined ? undefined : parts.services[route.service];
  if (!service || (route.kind !== "api" && route.kind !== "token")) {
    const body = await readBody(incoming);
    send(response, body === undefined ? tooLarge() : work(parts, route, { ...head, body }));
    return;
  }

  const name = route.service ?? "";
  inFlight.set(name, (inFlight.get(name) ?? 0) + 1);
  response.once("close", () => inFlight.set(name, (inFlight.get(name) ?? 1) - 1));
  const admitted = service.admit(head);
  if (typeof admitted === "function") response.once("close", admitted);
  const body = await readBody(incoming);
  const grantType =
    route.kind === "token" ? (new URLSearchParams(body).get("grant_type") ?? undefined) : undefined;
  const subject: FaultSubject = {
    provider: name,
    method,
    path: url.pathname,
    routeKind: route.kind,
    isRefresh: grantType === "refresh_token",
  };
  const entry = parts.log.add({
    at: parts.now(),
    service: name,
    method,
    path: url.pathname,
    query: url.search,
    kind: route.kind,
    grantType,
    status: null,
    inFlight: inFlight.get(name) ?? 0,
  });
  if (body === undefined) {
    send(response, tooLarge());
    return;
  }
  if (typeof admitted !== "function") {
    entry.status = admitted.status;
    send(response, admitted);
    return;
  }
  const fault = parts.faults.next(subject);
  entry.fault = fault?.kind;
  await perform({ parts, route, service, fault, response, request: { ...head, body }, entry });
}

interface Performance {
  parts: ServerParts;
  route: Route;
  service: SandboxService;
  fault: Fault | undefined;
  response: ServerResponse;
  request: SandboxRequest;
  entry: { status: number | null };
}

async function perform({
  parts,
  route,
  service,
  fault,
  response,
  request,
  entry,
}: Performance): Promise<void> {
  switch (fault?.kind) {
    case "status":
      send(response, service.failure(fault, route.kind, parts.now()));
      return;
    case "invalid-grant":
      send(response, service.invalidGrant());
      return;
    case "html":
      send(response, loginWall);
      return;
    case "reset-before-work":
      reset(response);
      return;
    case "delay":
      await sleep(fault.delayMs);
      break;
    case "expire-token":
      parts.store.transact(() => {
        service.expireTokenOf(request);
      });
      break;
    default:
  }
  const reply = work(parts, route, request);
  entry.status = reply.status;
  switch (fault?.kind) {
    case "hang-after-commit":
      return;
    case "reset-after-commit":
      reset(response);
      return;
    case "html-after-commit":
      send(response, loginWall);
      return;
    case "truncate-after-commit":
      truncate(response, reply);
      return;
    default:
      send(response, reply);
  }
}

function work(parts: ServerParts, route: Route, request: SandboxRequest): Reply {
  try {
    return parts.store.transact(() => route.handle(request));
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}

/** What a captive portal or a broken proxy says. */
const loginWall: Reply = {
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: "<!doctype html><title>Sign in to the network</title><p>Please sign in.",
};

function tooLarge(): Reply {
  return json(413, { error: "request_too_large" }, { connection: "close" });
}

function send(response: ServerResponse, reply: Reply): void {
  if (response.destroyed) return;
  const bytes = bodyBytes(reply);
  const length =
    reply.status === 204 || reply.status === 304 ? {} : { "content-length": String(bytes.length) };
  response.writeHead(reply.status, {
    "x-content-type-options": "nosniff",
    ...reply.headers,
    ...length,
  });
  if (response.req.method === "HEAD") response.end();
  else if (reply.trickle) trickle(response, bytes, reply.trickle);
  else response.end(bytes);
}

/** Ends early when the other side gives up, or the server closes. */
function trickle(
  response: ServerResponse,
  bytes: Buffer,
  pace: NonNullable<Reply["trickle"]>,
): void {
  let sent = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + pace.bytes));
    sent += pace.bytes;
    if (sent < bytes.length) return;
    clearInterval(timer);
    response.end();
  }, pace.everyMs);
  response.once("close", () => clearInterval(timer));
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

/** Announces the whole body, sends half of it (or only the head of an empty one) and breaks the connection. */
function truncate(response: ServerResponse, reply: Reply): void {
  const bytes = bodyBytes(reply);
  response.writeHead(reply.status, {
    ...reply.headers,
    "content-length": String(Math.max(bytes.length, 64)),
  });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
    response.socket?.destroy();
  });
}

function parseTarget(target: string): URL | undefined {
  return target.startsWith("/") && URL.canParse(`http://sandbox${target}`)
    ? new URL(`http://sandbox${target}`)
    : undefined;
}

async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > bodyLimitBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
