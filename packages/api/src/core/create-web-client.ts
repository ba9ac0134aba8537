import { lookup as systemLookup } from "node:dns/promises";
import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isLoopbackName } from "./loopback.ts";
import { isPublicAddress, refusalOfUrl } from "./public-address.ts";
import { acceptedCodings, readBody } from "./read-body.ts";
import { type WebClient, WebFailure, type WebRequest, type WebResponse } from "./web-client.ts";

export interface WebClientOptions {
  /** All IP addresses of a host name; absent: as this machine resolves names. */
  lookup?: (hostname: string) => Promise<string[]>;
  /**
   * Where the pages of a host are served instead: an http address on loopback, without a trailing slash, which the path and
   * query are appended to. null: the host itself. The one exemption from the check of addresses.
   */
  mapHost?: (hostname: string) => string | null;
  /** The socket that every connection to a checked address gets: a test's own server. */
  connectTo?: { address: string; port: number };
}

/**
 * The way out to pages that people name. A name is looked up once for each request; when any of its addresses is not
 * public, the request is refused, else the connection goes to just these addresses, with the name kept in Host and SNI.
 * No cookies, no redirects, no proxy, a connection for each request. Rejects with WebFailure.
 */
export function createWebClient(options: WebClientOptions = {}): WebClient {
  return async (request) => {
    const deadline = AbortSignal.timeout(request.timeout);
    try {
      return await fetchOnce(options, request, deadline);
    } catch (cause) {
      if (cause instanceof WebFailure) throw cause;
      if (deadline.aborted)
        throw new WebFailure("timeout", `No whole answer within ${request.timeout} ms.`, { cause });
      throw new WebFailure("network", "No whole answer.", { cause });
    }
  };
}

async function fetchOnce(
  options: WebClientOptions,
  request: WebRequest,
  deadline: AbortSignal,
): Promise<WebResponse> {
  const url = URL.parse(request.url);
  if (!url) throw new WebFailure("address_refused", "This is no web address.");
  const refusal = refusalOfUrl(url);
  if (refusal !== null) throw new WebFailure("address_refused", refusal);
  const target = mappedTarget(options, url) ?? (await checkedTarget(options, url, deadline));
  const response = await send({
    ...target,
    method: "GET",
    agent: false,
    signal: deadline,
    maxHeaderSize: 65_536,
    headers: { ...request.headers, host: target.headers.host, "accept-encoding": acceptedCodings },
  });
  try {
    return {
      status: response.statusCode ?? 0,
      headers: headersOf(response),
      body: await readBody(response, request.maxBytes),
    };
  } finally {
    response.destroy();
  }
}

type Target = RequestOptions & { headers: { host: string } };

function mappedTarget({ mapHost }: WebClientOptions, url: URL): Target | null {
  const base = mapHost?.(url.hostname) ?? null;
  if (base === null) return null;
  const { protocol, hostname, port, host, pathname } = new URL(base);
  if (protocol !== "http:" || !isLoopbackName(hostname))
    throw new Error(`${url.hostname} is mapped to ${host}, which is not on loopback.`);
  return {
    protocol,
    hostname: hostname.replace(/^\[|\]$/g, ""),
    port,
    path: `${pathname}${url.pathname}${url.search}`,
    headers: { host },
  };
}

async function checkedTarget(
  { lookup = lookUp, connectTo }: WebClientOptions,
  url: URL,
  deadline: AbortSignal,
): Promise<Target> {
  const addresses = await within(deadline, lookup(url.hostname));
  if (addresses.length === 0) throw new WebFailure("network", `${url.hostname} has no address.`);
  if (!addresses.every((address) => isPublicAddress(address)))
    throw new WebFailure("address_refused", `${url.hostname} is not on the public internet.`);
  return {
    protocol: url.protocol,
    hostname: url.hostname,
    port: connectTo?.port ?? (url.port === "" ? undefined : url.port),
    path: `${url.pathname}${url.search}`,
    headers: { host: url.host },
    lookup: pinned(connectTo ? [connectTo.address] : addresses),
  };
}

async function lookUp(hostname: string): Promise<string[]> {
  const found = await systemLookup(hostname, { all: true });
  return found.map(({ address }) => address);
}

/** A name look-up that knows its answer: the connection cannot ask again and be told another. */
function pinned(addresses: string[]): LookupFunction {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_hostname, { all }, callback) => {
    const [first] = answers;
    if (all) callback(null, answers);
    else callback(null, first?.address ?? "", first?.family);
  };
}

/** The system's resolver cannot be stopped, but nobody waits for it longer. */
function within<T>(deadline: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error("The look-up of the name took too long."));
    deadline.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => deadline.removeEventListener("abort", stop));
  });
}

function send(options: RequestOptions): Promise<IncomingMessage> {
  const { request } = options.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    request(options, resolve)
      .on("error", reject)
      // An upgrade that nobody asked for (101) ends without an answer or an error.
      .on("close", () => reject(new Error("The connection ended without an answer.")))
      .end();
  });
}

/** Without Set-Cookie: nothing of one visit is known in the next. */
function headersOf(response: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(response.headersDistinct))
    if (name !== "set-cookie") for (const value of values ?? []) headers.append(name, value);
  return headers;
}
