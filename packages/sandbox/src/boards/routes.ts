import { html } from "../http/html.ts";
import { json } from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import type { Route, SandboxRequest } from "../http/router.ts";
import { page } from "../pages/layout.ts";
import { answerAs } from "./answer.ts";
import type { BoardState } from "./state.ts";

/** What may not be reached through a redirect stands beside the boards, under a host of its own. */
export const canaryHost = "canary";

/** `/boards/{host}{path}` serves what `https://{host}{path}` would. */
export function boardRoutes({
  state,
  baseUrl,
  now,
}: {
  state: BoardState;
  baseUrl: () => string;
  now: () => number;
}): Route[] {
  const canary = () => `${baseUrl()}/boards/${canaryHost}/`;
  const answer = (request: SandboxRequest): Reply => {
    const host = (request.params["host"] ?? "").toLowerCase();
    const path = `/${request.path.split("/").slice(3).join("/")}`;
    const reply =
      host === canaryHost
        ? canaryPage()
        : answerAs(
            { state, canary },
            { host, path, query: request.query, headers: request.headers },
          );
    if (!reply) return json(404, { error: "not_found", message: `No board has the host ${host}` });
    state.log({
      at: now(),
      host,
      path,
      query: request.query.size > 0 ? `?${request.query.toString()}` : "",
      status: reply.status,
      userAgent: request.headers["user-agent"] ?? "",
      headers: Object.keys(request.headers).toSorted(),
    });
    return reply;
  };
  return [{ method: "GET", path: "/boards/:host/*", kind: "page", handle: answer }];
}

function canaryPage(): Reply {
  return page({
    title: "Canary",
    body: html`<h1>Canary</h1>
      <p>This address is on your own computer. No program should have come here from a board.</p>`,
  });
}
