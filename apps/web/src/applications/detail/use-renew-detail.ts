import { trpc } from "../../lib/trpc.ts";

/** Asks again for what the detail page shows, after something on it changed. */
export function useRenewDetail(): () => Promise<void> {
  const utils = trpc.useUtils();
  return async () => {
    void utils.applications.list.invalidate();
    void utils.applications.pipeline.invalidate();
    await Promise.all([
      utils.applications.get.invalidate(),
      utils.applications.timeline.invalidate(),
    ]);
  };
}
