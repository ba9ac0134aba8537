import { countText } from "../../lib/format.ts";

interface Health {
  words: string;
  tone: "good" | "quiet" | "bad";
}

/** What waits and what failed, in one line. */
export function healthWords(counts: { pendingCount: number; failedCount: number }): Health {
  const { pendingCount, failedCount } = counts;
  const waiting = `${countText(pendingCount, "event")} ${pendingCount === 1 ? "waits" : "wait"}`;
  const failed = `${countText(failedCount, "event")} could not be synced`;
  if (failedCount > 0)
    return { words: pendingCount > 0 ? `${failed}, ${waiting}` : failed, tone: "bad" };
  if (pendingCount > 0) return { words: waiting, tone: "quiet" };
  return { words: "Everything is in sync", tone: "good" };
}
