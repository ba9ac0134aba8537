import type { Deps } from "../../core/deps.ts";
import { WebFailure } from "../../core/web-client.ts";
import packageJson from "../../../package.json" with { type: "json" };
import {
  endTurn,
  type NoTurn,
  pagesADay,
  takeTurn,
  type Turn,
  type VisitResult,
  visitTime,
} from "./host-pace.ts";
import { agentToken, type Get, loadRobots } from "./robots.ts";
import { allowAll, type RobotsRules } from "./robots-rules.ts";

/** Why a page may not be fetched now. `result` is null when no request was made. */
export interface Obstacle {
  outcome: "rate_limited" | "robots_denied";
  result: VisitResult | null;
  /** Seconds. */
  retryAfter: number | null;
  reason: string | null;
}

/** The requests for one page, its redirects and the robots.txt of its hosts: one host at a time, ten seconds in all. */
export interface Visit {
  /** Waits for the turn at the address's host and asks its robots.txt. Rejects with WebFailure. */
  enter: (url: URL) => Promise<Obstacle | null>;
  get: Get;
  /** Gives the turn back; answers the milliseconds that the host is left alone for. */
  leave: (result: VisitResult) => Promise<{ pause: number | null }>;
}

export function startVisit(deps: Pick<Deps, "db" | "clock" | "config" | "web">): Visit {
  let left = visitTime;
  let turn: Turn | null = null;
  let rules: RobotsRules = allowAll;
  const identity = {
    "user-agent": userAgent(deps),
    "accept-language": "en, de;q=0.9, fr;q=0.8, *;q=0.5",
  };

  const get: Get = async (url, { maxBytes, headers }) => {
    if (left <= 0) throw new WebFailure("timeout", `No whole answer within ${visitTime} ms.`);
    const start = deps.clock.now();
    try {
      const request = { url, headers: { ...identity, ...headers }, timeout: left, maxBytes };
      return await deps.web(request);
    } finally {
      left -= deps.clock.now() - start;
    }
  };

  const leave = async (result: VisitResult) => {
    const held = turn;
    turn = null;
    return held ? endTurn(deps, held, { result, crawlDelay: rules.crawlDelay }) : { pause: null };
  };

  const enter = async (url: URL): Promise<Obstacle | null> => {
    const { host } = url;
    if (turn?.host !== host) {
      await leave({ kind: "served", read: false });
      rules = allowAll;
      const taken = await takeTurn(deps, host);
      if ("why" in taken) return noTurn(host, taken);
      turn = taken;
      const robots = await loadRobots(deps, { url, host, get });
      if ("kind" in robots)
        return {
          outcome: robots.outcome,
          result: robots,
          retryAfter: null,
          reason: null,
        };
      rules = robots;
    }
    return rules.allows(url) ? null : robotsDenied;
  };

  return { enter, get, leave };
}

const robotsDenied: Obstacle = {
  outcome: "robots_denied",
  result: { kind: "failed", outcome: "robots_denied", retryAfter: null },
  retryAfter: null,
  reason: null,
};

function noTurn(host: string, { why, retryAfter }: NoTurn): Obstacle {
  const reasons = {
    busy: `Somebody else is opening a page of ${host} right now, and Huntboard opens one at a time.`,
    paused: `${host} turned Huntboard away, so it is left alone for a while.`,
    day_full: `Huntboard opens ${pagesADay} pages of ${host} a day at most, and today's are used up.`,
  };
  return { outcome: "rate_limited", result: null, retryAfter, reason: reasons[why] };
}

/** Honest: who it is, which version, who runs it, and what for. */
function userAgent({ config }: Pick<Deps, "config">): string {
  const home = config.publicUrlSet ? `+${config.publicUrl}; ` : "";
  return `${agentToken}/${packageJson.version} (${home}self-hosted; fetches one page when its user asks)`;
}
