import { widgets } from "@huntboard/api/widgets";
import { IconChartLine } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { trpc } from "../../lib/trpc.ts";
import { LoadingRows } from "../../ui/states.tsx";
import { inputs } from "./queries.ts";
import { readSettings } from "./read-settings.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";
import classes from "./stats.module.css";
import shared from "./widgets.module.css";

const StatsChart = lazy(() =>
  import("./stats-chart.tsx").then((code) => ({ default: code.StatsChart })),
);

export type Stats = RouterOutputs["insights"]["applicationStats"];
type Figure = Stats["applied"];

/** What came of the applications of the last weeks, beside the weeks before. */
export function StatsWidget({ settings }: WidgetProps) {
  const query = trpc.insights.applicationStats.useQuery(inputs.stats(settings));
  const { show, weeks } = readSettings(widgets.stats.settings, settings);
  return (
    <WidgetView query={query}>
      {(stats) => {
        if (stats.applied.n === 0 && stats.applied.before === 0)
          return (
            <WidgetEmpty icon={IconChartLine}>
              Once you have applied, this shows what comes of it: answers, how long they take, by
              source.
            </WidgetEmpty>
          );
        return (
          <div className={classes.stats}>
            {show === "summary" && <Summary stats={stats} weeks={weeks} />}
            <Suspense fallback={<LoadingRows rows={1} height={64} />}>
              <StatsChart stats={stats} show={show === "summary" ? "weeks" : show} />
            </Suspense>
          </div>
        );
      }}
    </WidgetView>
  );
}

function Summary({ stats, weeks }: { stats: Stats; weeks: string }) {
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  const days = (value: number) => `${Math.round(value * 10) / 10} days`;
  const rows: [string, Figure, (value: number) => string, string][] = [
    [`Applied in ${weeks} weeks`, stats.applied, String, ""],
    ["Answered", stats.responseRate, percent, `of ${stats.responseRate.n} old enough`],
    ["Interviewed", stats.interviewRate, percent, `of ${stats.interviewRate.n}`],
    [
      "First answer after",
      stats.daysToFirstResponse,
      days,
      `median of ${stats.daysToFirstResponse.n}`,
    ],
  ];
  return (
    <dl className={classes.figures}>
      {rows.map(([label, { value, before }, words, note]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className={shared.number}>{value === null ? "–" : words(value)}</span>
            <span className={shared.quiet}>
              {[note, before === null ? "" : `before: ${words(before)}`].filter(Boolean).join("; ")}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
