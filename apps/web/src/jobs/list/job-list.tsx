import { Button } from "@mantine/core";
import { type ReactNode, type RefObject, useRef } from "react";
import { countText } from "../../lib/format.ts";
import { EmptyState, ErrorState, LoadingRows } from "../../ui/states.tsx";
import type { JobItem } from "../job-item.ts";
import { JobCard } from "./job-card.tsx";
import { focusNeighbour, useListKeys } from "./use-list-keys.ts";
import classes from "./job-list.module.css";

interface JobListProps {
  query: {
    data: { pages: { items: JobItem[] }[] } | undefined;
    error: unknown;
    isError: boolean;
    isPlaceholderData: boolean;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => Promise<unknown>;
    refetch: () => Promise<unknown>;
  };
  label: string;
  openId: string | null;
  /** Shows a job beside the list; where there is no room, nothing. `focus`: the focus goes along. */
  onOpen: (id: string, focus: boolean) => void;
  reasons?: boolean;
  empty: ReactNode;
}

/** The found jobs as cards; more on request, or by walking on with the keyboard. */
export function JobList(props: JobListProps) {
  const { query, label, openId, onOpen, reasons = false, empty } = props;
  const list = useRef<HTMLUListElement>(null);
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  useListKeys({
    list,
    openId,
    onStep: (id) => onOpen(id, false),
    onEnd: more,
  });
  const { data } = query;
  if (data === undefined)
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingRows rows={5} height={120} />
    );
  const items = uniqueJobs(data.pages.flatMap((page) => page.items));
  const count = `${countText(items.length, "job")}${query.hasNextPage ? ", and more" : ""}`;
  return (
    <div className={classes.list} aria-busy={query.isPlaceholderData}>
      <p role="status" className={classes.count}>
        {items.length === 0 ? "" : count}
      </p>
      {items.length === 0 ? (
        empty
      ) : (
        <ul ref={list} aria-label={label} className={classes.cards}>
          {items.map((job) => (
            <JobCard
              key={job.id}
              job={job}
              open={job.id === openId}
              reasons={reasons}
              onOpen={() => onOpen(job.id, true)}
              onLeave={() => leave(list, job.id, openId, onOpen)}
            />
          ))}
        </ul>
      )}
      {query.isFetchNextPageError && (
        <ErrorState error={query.error} onRetry={() => void query.fetchNextPage()} />
      )}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <Button
          variant="default"
          className={classes.more}
          loading={query.isFetchingNextPage}
          onClick={more}
        >
          Load more
        </Button>
      )}
    </div>
  );
}

/** The focus stays in the list when a job leaves it; beside the list its neighbour takes its place. */
function leave(
  list: RefObject<HTMLUListElement | null>,
  id: string,
  openId: string | null,
  onOpen: JobListProps["onOpen"],
): void {
  const neighbour = focusNeighbour(list.current, id);
  if (neighbour !== null && id === openId) onOpen(neighbour, false);
}

/** A job that moved between two pages while they were read stands in both. */
function uniqueJobs(items: JobItem[]): JobItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** Nothing found, or nothing there yet: what to do about it. */
export function EmptyJobs({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <EmptyState action={<div className={classes.actions}>{action}</div>}>{children}</EmptyState>
  );
}
