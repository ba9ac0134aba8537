import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { Outcome } from "../vocabulary.ts";

type PaceDeps = Pick<Deps, "db" | "clock">;

/** Milliseconds from the end of one visit to the start of the next. */
export const shortestGap = 5000;
const longestGap = 60_000;
/** Milliseconds that a visit may take on the network. */
export const visitTime = 10_000;
/** A turn that was never given back (a killed process) ends by itself. */
const turnLife = visitTime + shortestGap;
/** Milliseconds that a person waits for a turn. */
const longestWait = 10_000;
const pollEvery = 500;
export const pagesADay = 200;
const day = 86_400_000;
const longestPause = 7 * day;

/** The right to be the only one to visit a host; `endTurn` gives it back. */
export interface Turn {
  host: string;
  /** When it runs out by itself. */
  until: Date;
  /** Visits in a row that the host refused before. */
  refusals: number;
}

/** No turn now: another visit goes on, the host wants to be left alone, or the day's pages are used up. */
export interface NoTurn {
  why: "busy" | "paused" | "day_full";
  /** Seconds. */
  retryAfter: number;
}

const claimed = z.array(z.object({ refusals: z.number() })).max(1);

/**
 * Takes the turn at a host, one visit at a time over all processes, `shortestGap` apart and `pagesADay` at most (days in
 * UTC); waits for it up to ten seconds.
 */
export async function takeTurn(deps: PaceDeps, host: string): Promise<Turn | NoTurn> {
  const patience = deps.clock.now() + longestWait;
  for (;;) {
    const now = deps.clock.now();
    const turn = await claim(deps, { host, now });
    if (turn) return turn;
    const hindrance = await whyNot(deps, { host, now });
    if (hindrance === null) continue;
    const { why, until } = hindrance;
    // Of a turn that goes on nobody knows when it ends; everything else lasts as long as it says.
    if (why !== "busy" || now >= patience || until - now > turnLife)
      return { why, retryAfter: Math.max(1, Math.ceil((until - now) / 1000)) };
    await deps.clock.sleep(Math.min(pollEvery, until - now, patience - now));
  }
}

async function claim(
  { db }: PaceDeps,
  { host, now }: { host: string; now: number },
): Promise<Turn | null> {
  const until = new Date(now + turnLife);
  const today = dayOf(now);
  const [row] = claimed.parse(
    await db.$queryRaw`
      INSERT INTO fetch_hosts AS known (host, next_allowed_at, day, day_count)
      VALUES (${host}, ${until}, ${today}, 1)
      ON CONFLICT (host) DO UPDATE SET
        next_allowed_at = ${until},
        day = ${today},
        day_count = CASE WHEN known.day = ${today} THEN known.day_count + 1 ELSE 1 END
      WHERE (known.next_allowed_at IS NULL OR known.next_allowed_at <= ${new Date(now)})
        AND (known.refused_until IS NULL OR known.refused_until <= ${new Date(now)})
        AND (known.day IS DISTINCT FROM ${today} OR known.day_count < ${pagesADay})
      RETURNING refusals`,
  );
  return row ? { host, until, refusals: row.refusals } : null;
}

async function whyNot(
  { db }: PaceDeps,
  { host, now }: { host: string; now: number },
): Promise<{ why: NoTurn["why"]; until: number } | null> {
  const row = await db.fetchHost.findUnique({
    where: { host },
    select: { nextAllowedAt: true, refusedUntil: true, day: true, dayCount: true },
  });
  const pausedUntil = row?.refusedUntil?.getTime() ?? 0;
  if (pausedUntil > now) return { why: "paused", until: pausedUntil };
  if (row?.day === dayOf(now) && row.dayCount >= pagesADay)
    return { why: "day_full", until: (Math.floor(now / day) + 1) * day };
  const busyUntil = row?.nextAllowedAt?.getTime() ?? 0;
  return busyUntil > now ? { why: "busy", until: busyUntil } : null;
}

/** How a visit went, for the host's pace and for the list of boards. */
export type VisitResult =
  /** The host answered as a host should; `read` when a page came. */
  | { kind: "served"; read: boolean }
  /** It told us to go away. */
  | { kind: "refused"; outcome: Outcome; retryAfter: number | null }
  /** Nothing came of it; it may have asked for a pause all the same. `retryAfter` in milliseconds. */
  | { kind: "failed"; outcome: Outcome; retryAfter: number | null };

/**
 * Gives a turn back. The next one may start after the gap, which a Crawl-delay (milliseconds) may lengthen to a minute. A
 * host that asked for a pause is left alone for as long (a week at most); one that refuses with 429, or three times in a
 * row, for a minute, and four times longer with each further time, up to a day. Answers that pause, in milliseconds.
 */
export async function endTurn(
  { db, clock }: PaceDeps,
  turn: Turn,
  { result, crawlDelay }: { result: VisitResult; crawlDelay: number | null },
): Promise<{ pause: number | null }> {
  const now = clock.now();
  const gap = Math.min(longestGap, Math.max(shortestGap, crawlDelay ?? 0));
  const wanted = pauseAfter(result, turn.refusals);
  const pause = wanted === null ? null : Math.min(wanted, longestPause);
  await db.fetchHost.updateMany({
    where: { host: turn.host },
    data: {
      ...(result.kind === "served" ? { refusals: 0, refusedUntil: null } : {}),
      ...(result.kind === "refused" ? { refusals: turn.refusals + 1 } : {}),
      ...(pause === null ? {} : { refusedUntil: new Date(now + pause) }),
      ...(result.kind === "served"
        ? result.read
          ? { lastSuccessAt: new Date(now) }
          : {}
        : { lastErrorAt: new Date(now), lastError: result.outcome }),
    },
  });
  // A turn that ran out may be another's by now.
  await db.fetchHost.updateMany({
    where: { host: turn.host, nextAllowedAt: turn.until },
    data: { nextAllowedAt: new Date(now + gap) },
  });
  return { pause };
}

function pauseAfter(result: VisitResult, refusals: number): number | null {
  if (result.kind === "served") return null;
  if (result.kind === "failed") return result.retryAfter;
  // How often the breaker has had cause: a first 429 that says how long is taken at its word.
  const causes =
    result.outcome === "rate_limited" && result.retryAfter === null ? refusals + 1 : refusals;
  const free = result.outcome === "rate_limited" ? 0 : 1;
  if (causes <= free) return result.retryAfter;
  const breaker = Math.min(day, 60_000 * 4 ** Math.min(causes - free - 1, 6));
  return Math.max(breaker, result.retryAfter ?? 0);
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
