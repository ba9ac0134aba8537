import { widgets } from "@huntboard/api/widgets";
import { IconTarget } from "@tabler/icons-react";
import { trpc } from "../../lib/trpc.ts";
import { CountOneButton } from "../../goals/count-one-button.tsx";
import { GoalLine } from "../../goals/goal-line.tsx";
import goalClasses from "../../goals/goals.module.css";
import { LinkButton } from "../../ui/link-button.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { inputs } from "./queries.ts";
import { readSettings } from "./read-settings.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";
import classes from "./widgets.module.css";

/** The goals and how they stand; they count themselves, but those that are counted by hand, here too. */
export function GoalsWidget({ settings }: WidgetProps) {
  const query = trpc.insights.goals.list.useQuery(inputs.goals());
  const { met, limit } = readSettings(widgets.goals.settings, settings);
  return (
    <WidgetView query={query}>
      {(goals) => {
        if (goals.length === 0)
          return (
            <WidgetEmpty
              icon={IconTarget}
              action={
                <LinkButton variant="default" to="/goals" search={{ new: true }}>
                  Set a goal
                </LinkButton>
              }
            >
              Set yourself a goal, such as five applications a week. It counts itself.
            </WidgetEmpty>
          );
        const open = goals.filter(({ progress }) => met || !progress.met);
        return (
          <>
            {open.length === 0 && (
              <p className={goalClasses.allMet}>All your goals are met for now.</p>
            )}
            <ul className={classes.list}>
              {open.slice(0, limit).map((goal) => (
                <li key={goal.id} className={classes.goal}>
                  {goal.kind === "custom" ? (
                    <div className={goalClasses.counted}>
                      <div>
                        <GoalLine goal={goal} />
                      </div>
                      <CountOneButton goal={goal} />
                    </div>
                  ) : (
                    <GoalLine goal={goal} />
                  )}
                </li>
              ))}
            </ul>
            <TextLink to="/goals">All goals</TextLink>
          </>
        );
      }}
    </WidgetView>
  );
}
