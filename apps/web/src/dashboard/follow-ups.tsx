import { Button } from "@mantine/core";
import { NextStep } from "../applications/list/next-step.tsx";
import { useUpdateApplication } from "../applications/detail/use-update-application.ts";
import { toFailure } from "../lib/failure.ts";
import type { ApplicationItem } from "../lib/stages.ts";
import { trpc } from "../lib/trpc.ts";
import { focusHeading } from "../ui/page.tsx";
import { EmptyState, QueryView } from "../ui/states.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { useToast } from "../ui/toasts.tsx";
import classes from "./dashboard-page.module.css";

const openStages = ["saved", "applied", "interviewing", "offer"] as const;

/** Next steps with a date, the most urgent first. */
export function FollowUps() {
  const query = trpc.applications.list.useQuery({
    sort: "nextActionDueAt",
    direction: "asc",
    stages: [...openStages],
    limit: 6,
  });
  return (
    <QueryView query={query}>
      {({ items }) => {
        const due = items.filter(({ nextAction }) => nextAction.dueAt !== null);
        if (due.length === 0)
          return (
            <EmptyState>
              Nothing is due. Plan a next step on an application to see it here.
            </EmptyState>
          );
        return (
          <ul className={classes.list}>
            {due.map((item) => (
              <FollowUp key={item.id} item={item} />
            ))}
          </ul>
        );
      }}
    </QueryView>
  );
}

function FollowUp({ item }: { item: ApplicationItem }) {
  const done = useDone(item);
  return (
    <li className={classes.item}>
      <div className={classes.main}>
        <NextStep nextAction={item.nextAction} />
        <TextLink to="/applications/$applicationId" params={{ applicationId: item.id }}>
          {item.title} · {item.company}
        </TextLink>
      </div>
      <Button
        size="xs"
        variant="default"
        className={classes.done}
        aria-label={`Done: ${item.nextAction.text ?? "next step"}, ${item.title}`}
        onClick={done}
      >
        Done
      </Button>
    </li>
  );
}

function useDone({ id, nextAction }: ApplicationItem): () => void {
  const update = useUpdateApplication();
  const toast = useToast();
  const save = async (next: ApplicationItem["nextAction"]) => {
    try {
      await update({ id, patch: { nextAction: next } });
      return true;
    } catch (error) {
      toast({ message: `Not saved. ${toFailure(error).message}`, tone: "danger" });
      return false;
    }
  };
  const run = async () => {
    if (!(await save({ text: null, dueAt: null }))) return;
    focusHeading();
    toast({
      message: "Done.",
      undo: async () => {
        await save(nextAction);
      },
    });
  };
  return () => void run();
}
