import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { countText } from "../../lib/format.ts";
import type { ApplicationItem } from "../../lib/stages.ts";
import { EmptyState, ErrorState, LoadingRows } from "../../ui/states.tsx";
import type { ApplicationsSearch } from "../search-params.ts";
import { ApplicationCards } from "./application-cards.tsx";
import { ApplicationTable } from "./application-table.tsx";
import classes from "./application-list.module.css";

interface ApplicationListProps {
  query: {
    data: { pages: { items: ApplicationItem[] }[] } | undefined;
    error: unknown;
    isError: boolean;
    isPlaceholderData: boolean;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => Promise<unknown>;
    refetch: () => Promise<unknown>;
  };
  search: ApplicationsSearch;
  emptyWords: string;
  emptyAction: ReactNode;
}

/** The found applications: a table, on phones cards; more on request. */
export function ApplicationList({ query, search, emptyWords, emptyAction }: ApplicationListProps) {
  const phone = useMediaQuery("(max-width: 56em)", false, { getInitialValueInEffect: false });
  const { data } = query;
  if (data === undefined)
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingRows rows={6} />
    );
  const items = data.pages.flatMap((page) => page.items);
  const count = `${countText(items.length, "application")}${query.hasNextPage ? ", and more" : ""}`;
  return (
    <div className={classes.list} aria-busy={query.isPlaceholderData}>
      <p role="status" className={classes.count}>
        {items.length === 0 ? "" : count}
      </p>
      {items.length === 0 && (
        <EmptyState action={<div className={classes.actions}>{emptyAction}</div>}>
          {emptyWords}
        </EmptyState>
      )}
      {items.length > 0 &&
        (phone ? (
          <ApplicationCards items={items} />
        ) : (
          <ApplicationTable items={items} search={search} />
        ))}
      {query.isFetchNextPageError && (
        <ErrorState error={query.error} onRetry={() => void query.fetchNextPage()} />
      )}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <Button
          variant="default"
          className={classes.more}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Load more
        </Button>
      )}
    </div>
  );
}
