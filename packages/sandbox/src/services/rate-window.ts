/** Counts events per key in a sliding window; false when the limit is reached. In memory, like a real quota server's view. */
export function createRateWindow({ windowMs, now }: { windowMs: number; now: () => number }) {
  const seen = new Map<string, number[]>();
  return (key: string, limit: number | null): boolean => {
    if (limit === null) return true;
    const recent = (seen.get(key) ?? []).filter((at) => at > now() - windowMs);
    seen.set(key, recent);
    if (recent.length >= limit) return false;
    recent.push(now());
    return true;
  };
}
