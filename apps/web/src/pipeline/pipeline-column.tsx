import { useDroppable } from "@dnd-kit/core";
import { Button, Title } from "@mantine/core";
import { Fragment, type KeyboardEvent, useId, useState } from "react";
import type { Pipeline } from "../applications/status/application-cache.ts";
import { useColumnPages } from "../applications/use-pages.ts";
import { type ApplicationItem, stageNames } from "../lib/stages.ts";
import { StageIcon } from "../ui/stage-badge.tsx";
import { ErrorState } from "../ui/states.tsx";
import { PipelineCard } from "./pipeline-card.tsx";
import type { Target } from "./pipeline-target.ts";
import classes from "./pipeline.module.css";

interface PipelineColumnProps {
  column: Pipeline["columns"][number];
  heldId: string | null;
  /** Where the held card would land, when in this column. */
  target: Target | null;
  onHandleKey: (event: KeyboardEvent, card: ApplicationItem) => void;
  onHandleBlur: () => void;
}

/** One stage: its name, how many there are, the cards. */
export function PipelineColumn(props: PipelineColumnProps) {
  const { column, heldId, target, onHandleKey, onHandleBlur } = props;
  const { stage, count, items, nextCursor } = column;
  const titleId = useId();
  const { setNodeRef } = useDroppable({ id: `column:${stage}` });
  const more = useMoreCards(column);
  return (
    <section
      ref={setNodeRef}
      aria-labelledby={titleId}
      className={classes.column}
      data-over={target !== null}
    >
      <Title order={2} id={titleId} className={classes.columnTitle}>
        <StageIcon stage={stage} />
        {stageNames[stage]}
        <span className={classes.count}>{count}</span>
      </Title>
      <ul className={classes.cards}>
        {[...items, ...more.items].map((card) => (
          <Fragment key={card.id}>
            {target?.beforeId === card.id && <DropMark />}
            <PipelineCard
              card={card}
              held={heldId === card.id}
              onHandleKey={onHandleKey}
              onHandleBlur={onHandleBlur}
            />
          </Fragment>
        ))}
        {target?.beforeId === null && <DropMark />}
      </ul>
      {count === 0 && target === null && <p className={classes.empty}>Nothing here.</p>}
      {more.error && <ErrorState error={more.error} onRetry={more.load} />}
      {nextCursor !== null && more.canLoad && (
        <Button variant="subtle" loading={more.busy} onClick={more.load}>
          Show more
        </Button>
      )}
    </section>
  );
}

function DropMark() {
  return <li aria-hidden className={classes.mark} />;
}

/** The cards beyond the column's first page, once asked for. */
function useMoreCards({ stage, items, nextCursor }: Pipeline["columns"][number]) {
  const [wanted, setWanted] = useState(false);
  const query = useColumnPages({ stage, limit: 50, after: nextCursor, enabled: wanted });
  const known = new Set(items.map(({ id }) => id));
  const pages = wanted && nextCursor !== null ? (query.data?.pages ?? []) : [];
  return {
    items: pages.flatMap((page) => page.items).filter(({ id }) => !known.has(id)),
    busy: query.isFetching && wanted,
    error: wanted ? query.error : null,
    canLoad: !wanted || query.hasNextPage,
    load: () => {
      if (!wanted) setWanted(true);
      else if (query.isError) void query.refetch();
      else void query.fetchNextPage();
    },
  };
}
