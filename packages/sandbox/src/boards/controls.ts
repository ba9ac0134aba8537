import { z } from "zod";
import { bodyBytes, empty, json } from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import type { Route, SandboxRequest } from "../http/router.ts";
import { answerAs } from "./answer.ts";
import { boardJob } from "./board-job.ts";
import type { BoardJob } from "./board-job.ts";
import { numberedCases } from "./cases.ts";
import { boardNames, boards } from "./registry.ts";
import { named } from "./state.ts";
import type { BoardState } from "./state.ts";

/** A posting as the control API tells of it. */
export const listedJob = boardJob.extend({
  /** Its address at the board. */
  url: z.string(),
});
export type ListedJob = z.infer<typeof listedJob>;

export const listedCase = z.object({
  board: z.enum(boardNames),
  name: z.string(),
  url: z.string(),
  what: z.string(),
  /** How an import by URL ends where the board may be fetched from. */
  ends: z.string(),
  opens: z.boolean(),
});
export type ListedCase = z.infer<typeof listedCase>;

export const boardRequest = z.object({
  at: z.number(),
  host: z.string(),
  path: z.string(),
  query: z.string(),
  status: z.number(),
  userAgent: z.string(),
  headers: z.array(z.string()),
});
export type BoardRequestLine = z.infer<typeof boardRequest>;

export const pageSource = z.object({ status: z.number(), html: z.string() });

/** Every case of every board that a person or a test can ask for. */
export function listCases(): ListedCase[] {
  return boardNames.flatMap((board) => [
    ...numberedCases
      .filter(({ boardCase }) => boardCase.hidden !== true)
      .map(({ name, number, boardCase: { what, ends, opens } }) => ({
        board,
        name,
        url: addressOf(board, boards[board].casePath(name, number)),
        what,
        ends,
        opens,
      })),
    {
      board,
      name: "list",
      url: addressOf(board, boards[board].listPath),
      what: "a page of search results",
      ends: "not_a_job",
      opens: true,
    },
  ]);
}

/** A job with its address. */
export function listed(job: BoardJob): ListedJob {
  const board = named(job.board);
  return { ...job, url: addressOf(board, boards[board].pathOf(job)) };
}

/** As a browser would read it; nothing here was compressed unless that is the case's point. */
function decoded(reply: Reply): string {
  const charset = /charset=([\w-]+)/.exec(reply.headers["content-type"] ?? "")?.[1];
  return new TextDecoder(charset).decode(bodyBytes(reply));
}

function addressOf(board: (typeof boardNames)[number], path: string): string {
  return `https://${boards[board].home}${path}`;
}

/** The control API's part for boards; every handler is guarded by whoever mounts it. */
export function boardControls(
  state: BoardState,
  route: (
    method: Route["method"],
    path: string,
    handle: (request: SandboxRequest) => Reply,
  ) => Route,
): Route[] {
  const at = ({ params }: SandboxRequest) => ({
    board: named(params["board"] ?? ""),
    id: params["id"] ?? "",
  });
  const jobPath = "/boards/:board/jobs/:id";
  return [
    route("GET", "/boards/jobs", ({ query }) => {
      const board = query.get("board");
      return json(200, state.jobs(board === null ? undefined : named(board)).map(listed));
    }),
    route("GET", "/boards/cases", () => json(200, listCases())),
    route("GET", "/boards/requests", ({ query }) => {
      const host = query.get("host");
      return json(
        200,
        state.requests().filter((one) => host === null || one.host === host),
      );
    }),
    route("DELETE", "/boards/requests", () => {
      state.clearRequests();
      return empty(204);
    }),
    route("GET", "/boards/source", ({ query }) => {
      const { hostname, pathname, searchParams } = new URL(z.url().parse(query.get("url")));
      const headers = { "sec-fetch-dest": "document" };
      const reply = answerAs(
        { state, canary: () => "" },
        { host: hostname, path: pathname, query: searchParams, headers },
      );
      if (!reply) return json(404, { error: "not_found", message: `No board has ${hostname}` });
      return json(200, { status: reply.status, html: decoded(reply) });
    }),
    route("PUT", "/boards/robots/:host", ({ params, body }) => {
      state.setRobots(params["host"] ?? "", JSON.parse(body));
      return empty(204);
    }),
    route("DELETE", "/boards/robots/:host", ({ params }) => {
      state.setRobots(params["host"] ?? "", undefined);
      return empty(204);
    }),
    route("POST", "/boards/:board/jobs", (request) =>
      json(201, listed(state.add(at(request).board, JSON.parse(request.body)))),
    ),
    route("PATCH", jobPath, (request) => {
      const { board, id } = at(request);
      return json(200, listed(state.edit(board, id, JSON.parse(request.body))));
    }),
    route("POST", `${jobPath}/close`, (request) => {
      const { board, id } = at(request);
      return json(200, listed(state.setClosed(board, id, true)));
    }),
    route("POST", `${jobPath}/open`, (request) => {
      const { board, id } = at(request);
      return json(200, listed(state.setClosed(board, id, false)));
    }),
  ];
}
