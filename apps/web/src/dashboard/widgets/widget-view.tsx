import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { LoadingRows, QueryView } from "../../ui/states.tsx";
import classes from "./widgets.module.css";

interface WidgetViewProps<T> {
  query: {
    data: T | undefined;
    error: unknown;
    isPending: boolean;
    refetch: () => Promise<unknown>;
  };
  children: (data: T) => ReactNode;
}

/** The states of a widget's data: skeleton, error with retry, content; and content that could not be renewed, which says so. */
export function WidgetView<T>({ query, children }: WidgetViewProps<T>) {
  const stale = query.data !== undefined && query.error !== null && query.error !== undefined;
  return (
    <>
      {stale && (
        <Text size="sm" className={classes.stale} role="status">
          This may be out of date: it could not be renewed.{" "}
          <button type="button" className={classes.again} onClick={() => void query.refetch()}>
            Try again
          </button>
        </Text>
      )}
      <QueryView query={query} loading={<LoadingRows rows={3} height={40} />}>
        {children}
      </QueryView>
    </>
  );
}
