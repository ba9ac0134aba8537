import type { Deps } from "../../core/deps.ts";

/** Keeps what a person did with a job, which the score learns from; null takes it back (undo). */
export async function recordFeedback(
  deps: Deps,
  input: { userId: string; jobId: string; label: "saved" | "applied" | "dismissed" | null },
): Promise<void> {
  throw new Error(`recordFeedback is being written ${deps.config.publicUrl} ${input.userId}`);
}
