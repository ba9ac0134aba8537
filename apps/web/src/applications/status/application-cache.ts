import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import type { ApplicationDetail, ApplicationItem } from "../../lib/stages.ts";
import { type RouterOutputs, trpc } from "../../lib/trpc.ts";

export type Pipeline = RouterOutputs["applications"]["pipeline"];
type ListPage = RouterOutputs["applications"]["list"];

/** Lets a change show at once in every list that holds the application; answers the way back. */
export function changeInCaches(
  queryClient: QueryClient,
  id: string,
  change: (item: ApplicationItem) => Partial<ApplicationItem>,
  changePipeline: (pipeline: Pipeline) => Pipeline = (pipeline) => pipeline,
): () => void {
  const listKey = getQueryKey(trpc.applications.list, undefined, "infinite");
  const pipelineKey = getQueryKey(trpc.applications.pipeline);
  const detailKey = getQueryKey(trpc.applications.get, { id }, "query");
  const before = [
    ...queryClient.getQueriesData({ queryKey: listKey }),
    ...queryClient.getQueriesData({ queryKey: pipelineKey }),
    ...queryClient.getQueriesData({ queryKey: detailKey }),
  ];
  queryClient.setQueriesData<InfiniteData<ListPage>>({ queryKey: listKey }, (data) =>
    data === undefined
      ? data
      : {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (item.id === id ? { ...item, ...change(item) } : item)),
          })),
        },
  );
  queryClient.setQueriesData<ApplicationDetail>({ queryKey: detailKey }, (data) =>
    data === undefined ? data : { ...data, ...change(data) },
  );
  queryClient.setQueriesData<Pipeline>({ queryKey: pipelineKey }, (data) =>
    data === undefined ? data : changePipeline(data),
  );
  return () => {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
  };
}
