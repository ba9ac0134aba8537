import type { Deps } from "../../core/deps.ts";
import { readRetryAfter } from "../../core/retry-after.ts";
import { toStorable } from "../../core/storable.ts";
import { WebFailure, type WebResponse } from "../../core/web-client.ts";
import type { VisitResult } from "./host-pace.ts";
import { allowAll, readRobotsRules, type RobotsRules } from "./robots-rules.ts";

/** The name that robots.txt knows us by. */
export const agentToken = "Huntboard";

/** What a robots.txt answers with a server's error is asked again after this long. */
const errorLife = 15 * 60_000;
const life = 24 * 3_600_000;
/** RFC 9309 §2.5 asks for 500 KiB at least; what is larger is not read. */
const maxBytes = 1_000_000;
/** RFC 9309 §2.3.1.2. */
const mostRedirects = 5;

/** One request on behalf of a visit; rejects with WebFailure. */
export type Get = (
  url: string,
  options: { maxBytes: number; headers: Record<string, string> },
) => Promise<WebResponse>;

type Ended = VisitResult &
  ({ kind: "refused"; outcome: "rate_limited" } | { kind: "failed"; outcome: "robots_denied" });

/**
 * What a site's robots.txt says to us, from the copy of the last 24 hours or from the site. None (4xx): everything is
 * allowed. An error of the server: nothing is (RFC 9309 §2.3.1). Rejects with WebFailure when the site cannot be reached.
 */
export async function loadRobots(
  deps: Pick<Deps, "db" | "clock">,
  { url, host, get }: { url: URL; host: string; get: Get },
): Promise<RobotsRules | Ended> {
  const known = await deps.db.fetchHost.findUnique({
    where: { host },
    select: { robots: true, robotsStatus: true, robotsAt: true },
  });
  const now = deps.clock.now();
  const age = known?.robotsAt ? now - known.robotsAt.getTime() : Number.POSITIVE_INFINITY;
  const isError = (known?.robotsStatus ?? 0) >= 500;
  if (known && age >= 0 && age < (isError ? errorLife : life))
    return isError ? denied : rulesOf(known.robots);

  const answer = await getThroughRedirects(get, new URL("/robots.txt", url).href);
  if (answer === null) return denied;
  const retryAfter = readRetryAfter(answer.headers, now);
  if (answer.status === 429) return { kind: "refused", outcome: "rate_limited", retryAfter };
  const robots =
    answer.status >= 200 && answer.status < 300
      ? toStorable(new TextDecoder().decode(answer.body))
      : null;
  await deps.db.fetchHost.updateMany({
    where: { host },
    data: { robots, robotsStatus: answer.status, robotsAt: new Date(now) },
  });
  return answer.status >= 500 ? { ...denied, retryAfter } : rulesOf(robots);
}

const denied: Ended = { kind: "failed", outcome: "robots_denied", retryAfter: null };

function rulesOf(robots: string | null): RobotsRules {
  return robots === null ? allowAll : readRobotsRules(robots, agentToken);
}

/** null: larger than anybody reads, so that nobody knows what it forbids. */
async function getThroughRedirects(get: Get, address: string): Promise<WebResponse | null> {
  let url = address;
  try {
    for (let hop = 0; ; hop += 1) {
      const answer = await get(url, { maxBytes, headers: { accept: "text/plain, */*;q=0.5" } });
      const next = URL.parse(answer.headers.get("location") ?? "", url);
      if (!isRedirect(answer.status) || !next || hop >= mostRedirects) return answer;
      url = next.href;
    }
  } catch (error) {
    if (error instanceof WebFailure && error.kind === "too_large") return null;
    throw error;
  }
}

export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}
