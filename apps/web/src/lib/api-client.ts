import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { httpBatchLink } from "@trpc/client";
import { isWorthRetrying, toFailure } from "./failure.ts";
import { trpc } from "./trpc.ts";

/** The one connection to the server: ten calls in a request at most, as it accepts. */
export function createApiClient() {
  return trpc.createClient({
    links: [httpBatchLink({ url: "/trpc", maxItems: 10, maxURLLength: 6000 })],
  });
}

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
