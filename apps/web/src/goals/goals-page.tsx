import { Button, Switch } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { toFailure } from "../lib/failure.ts";
import { trpc } from "../lib/trpc.ts";
import { Page } from "../ui/page.tsx";
import { EmptyState, QueryView } from "../ui/states.tsx";
import { useToast } from "../ui/toasts.tsx";
import { GoalDialog } from "./goal-dialog.tsx";
import { GoalLine } from "./goal-line.tsx";
import type { GoalItem } from "./goal-words.ts";
import classes from "./goals.module.css";

const route = getRouteApi("/shell/goals");

/** All goals: set, change, count by hand, archive, remove. */
export function GoalsPage() {
  const { new: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const [edited, setEdited] = useState<GoalItem | null>(null);
  const [archived, setArchived] = useState(false);
  const query = trpc.insights.goals.list.useQuery({ archived });
  const begin = () => void navigate({ search: { new: true } });
  return (
    <Page
      title="Goals"
      width="narrow"
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={begin}>
          Set a goal
        </Button>
      }
    >
      <Switch
        label="Show archived goals"
        checked={archived}
        onChange={({ currentTarget }) => setArchived(currentTarget.checked)}
      />
      <QueryView query={query}>
        {(goals) =>
          goals.length === 0 ? (
            <EmptyState action={!archived && <Button onClick={begin}>Set a goal</Button>}>
              {archived
                ? "Nothing is archived."
                : "Set yourself a goal, such as five applications a week. It counts itself."}
            </EmptyState>
          ) : (
            <ul className={classes.list} aria-label="Goals">
              {goals.map((goal) => (
                <li key={goal.id} className={classes.goal}>
                  <div className={classes.line}>
                    <GoalLine goal={goal} />
                  </div>
                  <GoalActions goal={goal} onEdit={() => setEdited(goal)} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {wanted === true && (
        <GoalDialog goal={null} onClose={() => void navigate({ search: {}, replace: true })} />
      )}
      {edited && <GoalDialog goal={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function GoalActions({ goal, onEdit }: { goal: GoalItem; onEdit: () => void }) {
  const utils = trpc.useUtils();
  const toast = useToast();
  const goals = utils.client.insights.goals;
  /** Does something, says so, and offers the way back. */
  const run = async (act: () => Promise<unknown>, words: string, undo: () => Promise<unknown>) => {
    try {
      await act();
      toast({
        message: `${words}: ${goal.title}.`,
        undo: async () => {
          try {
            await undo();
          } finally {
            void utils.insights.goals.invalidate();
          }
        },
      });
    } catch (error) {
      toast({ message: `Not changed. ${toFailure(error).message}`, tone: "danger" });
    }
    await utils.insights.goals.invalidate();
  };
  const isArchived = goal.archivedAt !== null;
  const archive = (archived: boolean) => goals.update.mutate({ id: goal.id, patch: { archived } });
  const count = () => {
    let entryId = "";
    return run(
      async () => {
        const { entry } = await goals.addEntry.mutate({ goalId: goal.id });
        entryId = entry.id;
      },
      "One counted",
      () => goals.removeEntry.mutate({ id: entryId }),
    );
  };
  return (
    <div className={classes.actions}>
      {goal.kind === "custom" && !isArchived && (
        <Button
          size="compact-sm"
          aria-label={`Count one: ${goal.title}`}
          onClick={() => void count()}
        >
          +1
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Change ${goal.title}`}
        onClick={onEdit}
      >
        Change
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`${isArchived ? "Bring back" : "Archive"} ${goal.title}`}
        onClick={() =>
          void run(
            () => archive(!isArchived),
            isArchived ? "Brought back" : "Archived",
            () => archive(isArchived),
          )
        }
      >
        {isArchived ? "Bring back" : "Archive"}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={`Remove ${goal.title}`}
        onClick={() =>
          void run(
            () => goals.remove.mutate({ id: goal.id }),
            "Removed",
            () => goals.restore.mutate({ id: goal.id }),
          )
        }
      >
        Remove
      </Button>
    </div>
  );
}
