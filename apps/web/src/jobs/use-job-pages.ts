import { useInfiniteQuery } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { type RouterInputs, trpc } from "../lib/trpc.ts";

// tRPC's own infinite query writes a `direction` into every input, which the server refuses: see applications/use-pages.ts.

/** The pages of the list of jobs. */
export function useJobPages(input: RouterInputs["jobs"]["list"], enabled = true) {
  const { client } = trpc.useUtils();
  return useInfiniteQuery({
    queryKey: getQueryKey(trpc.jobs.list, input, "infinite"),
    queryFn: ({ pageParam, signal }) =>
      client.jobs.list.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
    enabled,
  });
}

/** The pages of the recommendations, the best first. */
export function useRecommendationPages(enabled: boolean) {
  const { client } = trpc.useUtils();
  const input = { limit: 20 };
  return useInfiniteQuery({
    queryKey: getQueryKey(trpc.jobs.recommendations, input, "infinite"),
    queryFn: ({ pageParam, signal }) =>
      client.jobs.recommendations.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    enabled,
  });
}

/** The page parameter is a cursor from the second page on. */
function firstPage(): string | undefined {
  return undefined;
}
