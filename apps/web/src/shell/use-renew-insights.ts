import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "../lib/trpc.ts";

/**
 * Figures follow from nearly everything: after any change but one of the layout itself, those on screen are read again,
 * and the others when they come on screen.
 */
export function useRenewInsights(): void {
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type !== "updated" || event.action.type !== "success") return;
        void utils.insights.invalidate();
      }),
    [queryClient, utils],
  );
}
