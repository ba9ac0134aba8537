import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "../../lib/trpc.ts";
import { changeJobInCaches } from "../job-cache.ts";
import type { JobDetail } from "../job-item.ts";

/** Remembers that a job was opened, once it is on screen. */
export function useMarkSeen({ id, seenAt }: Pick<JobDetail, "id" | "seenAt">): void {
  const queryClient = useQueryClient();
  const { mutate } = trpc.jobs.markSeen.useMutation({
    // A mark that could not be kept is no trouble to anybody.
    onSuccess: (seen) => void changeJobInCaches(queryClient, id, { seenAt: seen.seenAt }),
  });
  const seen = seenAt !== null;
  useEffect(() => {
    if (!seen) mutate({ id });
  }, [id, seen, mutate]);
}
