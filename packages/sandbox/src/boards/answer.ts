import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { gzipSync } from "node:zlib";
import type { Reply } from "../http/reply.ts";
import { caseJob, otherJobs } from "./case-jobs.ts";
import { challenge, numberedCases } from "./cases.ts";
import type { CaseAnswer } from "./cases.ts";
import type { BoardPage } from "./contract.ts";
import { pageHeaders } from "./document.ts";
import { boardOf, boards } from "./registry.ts";
import type { BoardName } from "./registry.ts";
import type { BoardState } from "./state.ts";

export interface HostRequest {
  host: string;
  /** As sent, beginning with a slash. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
}

/** What `https://{host}{path}` would answer; undefined when no board has the host. */
export function answerAs(
  { state, canary }: { state: BoardState; canary: () => string },
  request: HostRequest,
): Reply | undefined {
  const name = boardOf(request.host);
  if (name === undefined) return undefined;
  const board = boards[name];
  const target = board.movedHosts[request.host];
  if (target !== undefined) {
    const search = request.query.size > 0 ? `?${request.query.toString()}` : "";
    return {
      status: 301,
      headers: { location: `https://${target}${request.path}${search}` },
      body: "",
    };
  }
  if (request.path === "/robots.txt") return robotsReply(state, name, request.host);
  const jobs = state.jobs(name);
  const found = board.find({ ...request, jobs });
  const others = otherJobs(name);
  if (found && board.challengesPrograms && !isBrowser(request.headers)) return challenge;
  if (found?.closed) return send(board.gone(found, others), request.headers);
  if (found)
    return send({ status: 200, body: board.live(found, others) }, request.headers, found.updatedAt);
  const special = caseAnswer(name, request, canary);
  if (special) return "headers" in special ? special : send(special, request.headers);
  const open = jobs.filter(({ closed }) => !closed);
  if (request.path === board.listPath)
    return send({ status: 200, body: board.list(open) }, request.headers);
  return send(board.extra({ ...request, jobs }) ?? board.missing(), request.headers);
}

function caseAnswer(
  name: BoardName,
  { path }: HostRequest,
  canary: () => string,
): CaseAnswer | undefined {
  const board = boards[name];
  const found = numberedCases.find((one) => board.casePath(one.name, one.number) === path);
  if (!found) return undefined;
  return found.boardCase.answer({
    board,
    job: caseJob(name, found.name, found.number),
    others: otherJobs(name),
    url: `https://${board.home}${path}`,
    sibling: (wanted) => {
      const number = numberedCases.findIndex((one) => one.name === wanted) + 1;
      return board.casePath(wanted, number).split("/").at(-1) ?? "";
    },
    canary: canary(),
  });
}

function robotsReply(state: BoardState, name: BoardName, host: string): Reply {
  const { status, body } = state.robotsOf(host) ?? { status: 200, body: boards[name].robots };
  const number = numberedCases.findIndex((one) => one.name === "robots-denied") + 1;
  const denied = `Disallow: ${boards[name].casePath("robots-denied", number)}\n`;
  return {
    status,
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: state.robotsOf(host) ? body : body + denied,
  };
}

/** Fetch Metadata: browsers say so when they open a page, and no page's script can (W3C, Sec-Fetch-Dest). */
function isBrowser(headers: IncomingHttpHeaders): boolean {
  return headers["sec-fetch-dest"] === "document";
}

/** Adds what a web server adds: validators with their 304, and compression for who takes it. */
function send(page: BoardPage, headers: IncomingHttpHeaders, updatedAt?: number): Reply {
  const body = Buffer.from(page.body.markup);
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
  const common: Record<string, string> = {
    "content-type": `${page.type ?? "text/html"}; charset=utf-8`,
    "cache-control": "no-cache",
    ...pageHeaders,
    ...(page.status === 200 ? { etag, vary: "accept-encoding" } : {}),
    ...(updatedAt === undefined ? {} : { "last-modified": new Date(updatedAt).toUTCString() }),
  };
  if (page.status === 200 && isUnchanged(headers, etag, common["last-modified"]))
    return { status: 304, headers: common, body: "" };
  if (headers["accept-encoding"]?.includes("gzip") !== true)
    return { status: page.status, headers: common, body };
  return {
    status: page.status,
    headers: { ...common, "content-encoding": "gzip" },
    body: gzipSync(body),
  };
}

/** If-None-Match counts alone when it is there (RFC 9110 §13.1.3). */
function isUnchanged(
  headers: IncomingHttpHeaders,
  etag: string,
  modified: string | undefined,
): boolean {
  const known = headers["if-none-match"];
  if (known !== undefined) return known.split(",").some((one) => one.trim() === etag);
  const since = headers["if-modified-since"];
  return since !== undefined && modified !== undefined && Date.parse(modified) <= Date.parse(since);
}
