import { widgets } from "@huntboard/api/widgets";
import { IconChartBar } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../lib/trpc.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { StageBadge } from "../../ui/stage-badge.tsx";
import { inputs } from "./queries.ts";
import { readSettings } from "./read-settings.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";
import classes from "./widgets.module.css";

const ended = new Set(["rejected", "withdrawn"]);

/** Where the applications stand, and how far they got. */
export function StatusWidget({ settings }: WidgetProps) {
  const query = trpc.insights.statusOverview.useQuery(inputs.status(settings));
  const { view, ended: withEnded } = readSettings(widgets.status.settings, settings);
  return (
    <WidgetView query={query}>
      {({ counts, total, funnel, ghosted }) => {
        if (total === 0)
          return (
            <WidgetEmpty
              icon={IconChartBar}
              action={
                <LinkButton variant="default" to="/applications" search={{ new: true }}>
                  Add an application
                </LinkButton>
              }
            >
              Your applications will be counted here, stage by stage.
            </WidgetEmpty>
          );
        const applied = funnel[0]?.reached ?? 0;
        return (
          <>
            {view !== "funnel" && (
              <ul className={classes.counts} aria-label="Applications by stage">
                {counts
                  .filter(({ stage }) => withEnded || !ended.has(stage))
                  .map(({ stage, count }) => (
                    <li key={stage}>
                      <Link
                        to="/applications"
                        search={{ stages: [stage] }}
                        className={classes.count}
                      >
                        <span className={classes.number}>{count}</span>
                        <StageBadge stage={stage} />
                      </Link>
                    </li>
                  ))}
              </ul>
            )}
            {view !== "counts" && (
              <>
                <ul className={classes.bars} aria-label="How far applications got">
                  {funnel.map(({ stage, reached }) => (
                    <li key={stage} className={classes.bar} data-stage={stage}>
                      <StageBadge stage={stage} />
                      <span className={classes.track} aria-hidden>
                        <span
                          className={classes.fill}
                          style={{ width: `${applied === 0 ? 0 : (reached / applied) * 100}%` }}
                        />
                      </span>
                      <span className={classes.figure}>{reached}</span>
                    </li>
                  ))}
                </ul>
                {ghosted > 0 && (
                  <p className={classes.note}>
                    {ghosted} without any answer for more than 30 days.
                  </p>
                )}
              </>
            )}
          </>
        );
      }}
    </WidgetView>
  );
}
