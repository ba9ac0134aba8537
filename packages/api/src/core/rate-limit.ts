import { z } from "zod";
import { AppError } from "./app-error.ts";
import type { Deps } from "./deps.ts";

type LimitDeps = Pick<Deps, "db" | "clock">;

const bucketRows = z.array(z.object({ points: z.number(), reset_at: z.date() })).max(1);

/**
 * Counts a call against a fixed window; refuses with too_many_requests when there were more than `limit`. One statement, so
 * that any number of processes share the count.
 */
export async function consume(
  deps: LimitDeps,
  options: { key: string; limit: number; windowMs: number },
): Promise<void> {
  const now = deps.clock.now();
  const resetAt = new Date(now + options.windowMs);
  const [bucket] = bucketRows.parse(
    await deps.db.$queryRaw`
      INSERT INTO rate_limits AS bucket (key, points, reset_at)
      VALUES (${options.key}, 1, ${resetAt})
      ON CONFLICT (key) DO UPDATE SET
        points = CASE WHEN bucket.reset_at <= ${new Date(now)} THEN 1 ELSE bucket.points + 1 END,
        reset_at = CASE WHEN bucket.reset_at <= ${new Date(now)} THEN ${resetAt} ELSE bucket.reset_at END
      RETURNING points, reset_at`,
  );
  if (bucket && bucket.points > options.limit)
    throw tooMany(Math.ceil((bucket.reset_at.getTime() - now) / 1000));
}

/** A bucket of guesses: `free` ones at once, then a wait of 2, 4, 8 … 60 seconds before each further one. */
export interface GuessBucket {
  key: string;
  free: number;
}

/** Guesses are forgotten this long after the last. */
const memory = 15 * 60_000;
const longestWait = 60;

/**
 * Counts a guess before it is looked at; refuses with too_many_requests while the wait after the last one runs. A refused
 * guess is not counted, so that waiting always helps. Of concurrent guesses each is counted.
 */
export async function countGuess(deps: LimitDeps, bucket: GuessBucket): Promise<void> {
  const now = deps.clock.now();
  const resetAt = new Date(now + memory);
  // reset_at is the last guess plus `memory`; the wait follows from the points.
  const counted = await deps.db.$executeRaw`
    INSERT INTO rate_limits AS bucket (key, points, reset_at)
    VALUES (${bucket.key}, 1, ${resetAt})
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN bucket.reset_at <= ${new Date(now)} THEN 1 ELSE bucket.points + 1 END,
      reset_at = ${resetAt}
    WHERE bucket.reset_at <= ${new Date(now)}
      OR bucket.points < ${bucket.free}
      OR bucket.reset_at + make_interval(secs => LEAST(${longestWait}::int, 2 ^ LEAST(bucket.points - ${bucket.free} + 1, 10)))
        <= ${resetAt}`;
  if (counted > 0) return;
  const found = await deps.db.rateLimit.findUnique({
    where: { key: bucket.key },
    select: { points: true, resetAt: true },
  });
  const wait = found
    ? found.resetAt.getTime() - memory + waitAfter(found.points, bucket.free) * 1000 - now
    : 0;
  throw tooMany(Math.ceil(wait / 1000));
}

function waitAfter(points: number, free: number): number {
  return Math.min(longestWait, 2 ** Math.min(points - free + 1, 10));
}

/** Takes a right guess back; with `all`, the wrong ones before it too. */
export async function forgiveGuess(
  deps: LimitDeps,
  options: { key: string; all: boolean },
): Promise<void> {
  if (options.all) await deps.db.rateLimit.deleteMany({ where: { key: options.key } });
  else
    await deps.db.rateLimit.updateMany({
      where: { key: options.key, points: { gt: 0 } },
      data: { points: { decrement: 1 } },
    });
}

function tooMany(seconds: number): AppError {
  const retryAfter = Math.max(1, seconds);
  return new AppError(
    "too_many_requests",
    `Too many attempts. Try again in ${retryAfter} ${retryAfter === 1 ? "second" : "seconds"}.`,
    { details: { retryAfter } },
  );
}
