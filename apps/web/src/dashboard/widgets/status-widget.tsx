import { widgets } from "@huntboard/api/widgets";
import { IconChartBar } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../lib/trpc.ts";
import { openStages, type Stage, stageNames } from "../../lib/stages.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { StageBadge } from "../../ui/stage-badge.tsx";
import { Bars } from "./charts.tsx";
import { inputs } from "./queries.ts";
import { readSettings } from "./read-settings.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import classes from "./status.module.css";
import shared from "./widgets.module.css";

/** Ends that the widget can leave out. */
const lost = new Set<Stage>(["rejected", "withdrawn"]);

/** Where the applications stand, and how far they got. */
export function StatusWidget({ settings }: WidgetProps) {
  const query = trpc.insights.statusOverview.useQuery(inputs.status(settings));
  const { view, ended: withEnded, ghostedAfter } = readSettings(widgets.status.settings, settings);
  return (
    <WidgetView query={query}>
      {({ counts, total, funnel, ghosted, silent, since }) => {
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
        const period = since.period === null ? {} : { since: since.period };
        return (
          <>
            {view !== "funnel" && (
              <ul className={classes.counts} aria-label="Applications by stage">
                {counts
                  .filter(({ stage }) => withEnded || !lost.has(stage))
                  .map(({ stage, count }) => (
                    <li key={stage} data-open={openStages.includes(stage)}>
                      <Link
                        to="/applications"
                        search={{ stages: [stage] }}
                        className={classes.count}
                      >
                        <span
                          className={openStages.includes(stage) ? shared.number : classes.ended}
                        >
                          {count}
                        </span>
                        <StageBadge stage={stage} />
                      </Link>
                    </li>
                  ))}
              </ul>
            )}
            {view !== "counts" && (
              <>
                <Bars
                  title="How far applications got"
                  rows={funnel.map(({ stage, reached }, at) => ({
                    label: stageNames[stage],
                    stage,
                    value: reached,
                    words: String(reached),
                    ...asideOf(reached, funnel[at - 1]),
                    search: { reached: stage, ...period },
                  }))}
                />
                {ghosted + silent > 0 && (
                  <p className={shared.note}>
                    {ghosted > 0 && (
                      <TextLink
                        to="/applications"
                        search={{ unansweredSince: since.ghosted, ...period }}
                      >
                        {ghosted} without any answer for more than {ghostedAfter} days
                      </TextLink>
                    )}
                    {ghosted > 0 && silent > 0 && ", "}
                    {silent > 0 && (
                      <TextLink to="/applications" search={{ silentSince: since.silent }}>
                        {silent} silent for 14
                      </TextLink>
                    )}
                    .
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

/** The share of those at the step before. */
function asideOf(reached: number, before: { stage: Stage; reached: number } | undefined) {
  if (!before || before.reached === 0) return {};
  return { aside: `, ${Math.round((reached / before.reached) * 100)}%` };
}
