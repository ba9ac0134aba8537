import { Button, Skeleton, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { toFailure } from "../lib/failure.ts";
import classes from "./states.module.css";

/** Grey lines where content will be; readers hear "Loading". */
export function LoadingRows({ rows = 4, height = 52 }: { rows?: number; height?: number }) {
  return (
    <div className={classes.rows} aria-busy="true">
      <span className={classes.hidden}>Loading</span>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius="lg" />
      ))}
    </div>
  );
}

/** What went wrong, what was kept, and a way to ask again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <div className={classes.state} role="alert">
      <Text fw={600}>This could not be loaded.</Text>
      <Text c="dimmed">{toFailure(error).message}</Text>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** An empty place does one job: one sentence, one thing to do. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.state}>
      <Text c="dimmed" className={classes.words}>
        {children}
      </Text>
      {action}
    </div>
  );
}

interface QueryLike<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => Promise<unknown>;
}

interface QueryViewProps<T> {
  query: QueryLike<T>;
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The three states of every query: skeleton, error with retry, content. Old content stays while it is asked for again. */
export function QueryView<T>({ query, loading, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return loading ?? <LoadingRows />;
  return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
}
