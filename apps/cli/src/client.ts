import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";
import type { AppRouter } from "@huntboard/api";

/** Huntboard's procedures, typed. */
export type Client = TRPCClient<AppRouter>;

/** A client of the Huntboard at `url`; without a token only public procedures answer. */
export function createClient({ url, token }: { url: string; token: string | null }): Client {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${url.replace(/\/+$/, "")}/trpc`,
        maxItems: 10,
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
      }),
    ],
  });
}
