import { setImmediate } from "node:timers/promises";
import type { Clock } from "../core/clock.ts";

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Moves time forward and wakes whoever slept until then, in order. */
  advance(milliseconds: number): Promise<void>;
}

/**
 * A clock at `start` (milliseconds or RFC 3339; 2026-03-02T09:00:00Z when absent). With `autoAdvance`, a sleep moves time
 * itself, so that backoff and polling run through without waiting.
 */
export function createFakeClock(
  options: { start?: number | string; autoAdvance?: boolean } = {},
): FakeClock {
  let now = new Date(options.start ?? "2026-03-02T09:00:00Z").getTime();
  const sleepers = new Set<{ until: number; wake: () => void }>();

  const advance = async (milliseconds: number) => {
    const end = now + milliseconds;
    for (;;) {
      const [next] = [...sleepers]
        .filter(({ until }) => until <= end)
        .toSorted((a, b) => a.until - b.until);
      if (!next) break;
      now = Math.max(now, next.until);
      next.wake();
      await setImmediate();
    }
    now = end;
  };

  return {
    now: () => now,
    advance,
    sleep: async (milliseconds, signal) => {
      if (signal?.aborted) return;
      if (options.autoAdvance) {
        now += milliseconds;
        await setImmediate();
        return;
      }
      await new Promise<void>((resolve) => {
        const sleeper = {
          until: now + milliseconds,
          wake: () => {
            sleepers.delete(sleeper);
            signal?.removeEventListener("abort", sleeper.wake);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", sleeper.wake, { once: true });
      });
    },
  };
}
