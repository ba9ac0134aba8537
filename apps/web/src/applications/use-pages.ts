import { useInfiniteQuery } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { type RouterInputs, trpc } from "../lib/trpc.ts";

// tRPC's own infinite query writes a `direction` ("forward") into every input. Our lists have a field of that name
// and refuse unknown ones, so the pages are asked for through the plain client, under tRPC's own keys.

/** The pages of the applications list. */
export function useApplicationPages(input: RouterInputs["applications"]["list"]) {
  const { client } = trpc.useUtils();
  return useInfiniteQuery({
    queryKey: getQueryKey(trpc.applications.list, input, "infinite"),
    queryFn: ({ pageParam, signal }) =>
      client.applications.list.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}

interface ColumnPagesOptions extends Omit<RouterInputs["applications"]["column"], "cursor"> {
  /** Where the pages begin: the cursor after the cards already shown. */
  after: string | null;
  enabled: boolean;
}

/** The pages of a pipeline column beyond its first. */
export function useColumnPages({ after, enabled, ...input }: ColumnPagesOptions) {
  const { client } = trpc.useUtils();
  return useInfiniteQuery({
    queryKey: [...getQueryKey(trpc.applications.column, input, "infinite"), after],
    queryFn: ({ pageParam, signal }) =>
      client.applications.column.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: after ?? undefined,
    getNextPageParam: (page) => page.nextCursor,
    enabled: enabled && after !== null,
  });
}

/** The page parameter is a cursor from the second page on. */
function firstPage(): string | undefined {
  return undefined;
}
