import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { isWorthRetrying, toFailure } from "./failure.ts";
import { trpc } from "./trpc.ts";

/**
 * The one connection to the server: ten calls in a request at most, as it accepts. A call with the context `alone` goes by
 * itself: one that is large, or slow enough that no other should wait for it.
 */
export function createApiClient() {
  return trpc.createClient({
    links: [
      splitLink({
        condition: ({ context }) => context.alone === true,
        true: httpLink({ url: "/trpc", fetch: outlivingThePage }),
        false: httpBatchLink({ url: "/trpc", maxItems: 10, maxURLLength: 6000 }),
      }),
    ],
  });
}

/** Bytes of all requests together that may go on when their page is gone (Fetch, "keepalive"), with some to spare. */
const mostOutliving = 60_000;

/** What goes by itself arrives also when the page is closed right after, unless it is large. */
const outlivingThePage: typeof fetch = (input, options) => {
  const body = options?.body;
  const keepalive = typeof body === "string" && body.length < mostOutliving;
  return fetch(input, { ...options, keepalive });
};

/** @param onSessionEnd called whenever a call is refused because nobody is signed in. */
export function createQueryClient({ onSessionEnd }: { onSessionEnd: () => void }): QueryClient {
  const onError = (error: unknown) => {
    if (toFailure(error).code === "unauthenticated") onSessionEnd();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // Offline calls fail at once and say so, instead of waiting behind a skeleton.
        networkMode: "always",
        retry: (count, error) => count < 2 && isWorthRetrying(error),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
