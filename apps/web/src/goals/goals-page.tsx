import { Button, Switch } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { trpc } from "../lib/trpc.ts";
import { Page } from "../ui/page.tsx";
import { EmptyState, QueryView } from "../ui/states.tsx";
import { EntriesDialog } from "./entries-dialog.tsx";
import { GoalActions } from "./goal-actions.tsx";
import { GoalDialog } from "./goal-dialog.tsx";
import { GoalLine } from "./goal-line.tsx";
import type { GoalItem } from "./goal-words.ts";
import classes from "./goals.module.css";

const route = getRouteApi("/shell/goals");

/** All goals: set, change, put in order, count by hand, archive, remove. */
export function GoalsPage() {
  const { new: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const [edited, setEdited] = useState<GoalItem | null>(null);
  const [counted, setCounted] = useState<GoalItem | null>(null);
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
              {goals.map((goal, at) => (
                <li key={goal.id} className={classes.goal}>
                  <div className={classes.line}>
                    <GoalLine goal={goal} best />
                  </div>
                  <GoalActions
                    goal={goal}
                    above={goals[at - 1]}
                    below={goals[at + 1]}
                    onEdit={() => setEdited(goal)}
                    onEntries={() => setCounted(goal)}
                  />
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
      {counted && <EntriesDialog goal={counted} onClose={() => setCounted(null)} />}
    </Page>
  );
}
