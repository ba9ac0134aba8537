import type { IncomingHttpHeaders } from "node:http";
import type { Reply } from "./reply.ts";

export interface SandboxRequest {
  method: string;
  /** Path as sent, without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  params: Record<string, string>;
  body: string;
}

/** api and token routes are the stand-ins themselves: logged, rate limited and open to planned faults. */
export type RouteKind = "api" | "token" | "page" | "control";

export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Segments; `:name` takes one percent-encoded segment, a last `*` whatever is left. */
  path: string;
  kind: RouteKind;
  /** The service that answers; absent for the sandbox's own pages. */
  service?: string;
  handle(request: SandboxRequest): Reply;
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

export interface Router {
  find(method: string, path: string): Match | "method-not-allowed" | undefined;
}

export function createRouter(routes: Route[]): Router {
  const compiled = routes.map((route) => ({ route, segments: route.path.split("/") }));
  return {
    find(method, path) {
      const given = path.split("/");
      let pathKnown = false;
      for (const { route, segments } of compiled) {
        const params = matchSegments(segments, given);
        if (!params) continue;
        if (route.method === method) return { route, params };
        pathKnown = true;
      }
      return pathKnown ? "method-not-allowed" : undefined;
    },
  };
}

function matchSegments(segments: string[], given: string[]): Record<string, string> | undefined {
  const takesRest = segments.at(-1) === "*";
  if (takesRest ? given.length < segments.length : segments.length !== given.length)
    return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    if (takesRest && index === segments.length - 1) break;
    const value = given[index] ?? "";
    if (!segment.startsWith(":")) {
      if (segment !== value) return undefined;
      continue;
    }
    const decoded = decodeSegment(value);
    if (!decoded) return undefined;
    params[segment.slice(1)] = decoded;
  }
  return params;
}

function decodeSegment(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
