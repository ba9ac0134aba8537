import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { trpc } from "../lib/trpc.ts";
import type { JobDetail, JobItem } from "./job-item.ts";

/** Lets a change show at once in every list that holds the job; answers the way back. */
export function changeJobInCaches(
  queryClient: QueryClient,
  id: string,
  change: Partial<JobItem>,
): () => void {
  const listKeys = [
    getQueryKey(trpc.jobs.list, undefined, "infinite"),
    getQueryKey(trpc.jobs.recommendations, undefined, "infinite"),
  ];
  const detailKey = getQueryKey(trpc.jobs.get, { id }, "query");
  const before = [...listKeys, detailKey].flatMap((queryKey) =>
    queryClient.getQueriesData({ queryKey }),
  );
  for (const queryKey of listKeys)
    queryClient.setQueriesData<InfiniteData<{ items: JobItem[] }>>({ queryKey }, (data) =>
      data === undefined
        ? data
        : {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
            })),
          },
    );
  queryClient.setQueriesData<JobDetail>({ queryKey: detailKey }, (data) =>
    data === undefined ? data : { ...data, ...change },
  );
  return () => {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
  };
}
