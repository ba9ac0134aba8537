export interface RateWindow {
  /** Counts one event for the key; false when the limit (null = none) was reached already. */
  admits(key: string, limit: number | null): boolean;
  clear(): void;
}

/** Counts events per key in a sliding window. In memory, as a restart of the real thing is nobody's business. */
export function createRateWindow({
  windowMs,
  now,
}: {
  windowMs: number;
  now: () => number;
}): RateWindow {
  const seen = new Map<string, number[]>();
  return {
    admits(key, limit) {
      if (limit === null) return true;
      const recent = (seen.get(key) ?? []).filter((at) => at > now() - windowMs);
      seen.set(key, recent);
      if (recent.length >= limit) return false;
      recent.push(now());
      return true;
    },
    clear: () => {
      seen.clear();
    },
  };
}
