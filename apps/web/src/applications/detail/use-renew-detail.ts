import { trpc } from "../../lib/trpc.ts";

/** Asks again for what the detail page shows, after something on it changed. */
export function useRenewDetail(): () => void {
  const utils = trpc.useUtils();
  return () => {
    void utils.applications.get.invalidate();
    void utils.applications.timeline.invalidate();
    void utils.applications.list.invalidate();
    void utils.applications.pipeline.invalidate();
  };
}
