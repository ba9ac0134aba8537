import { widgets } from "@huntboard/api/widgets";
import { Button } from "@mantine/core";
import { useContext, useState } from "react";
import { dayWord } from "../../lib/time.ts";
import { ClockContext } from "../../ui/clock-context.ts";
import { LoadingRows } from "../../ui/states.tsx";
import { Bars } from "./charts.tsx";
import { chartOf } from "./stats-views.ts";
import { StatsFigures } from "./stats-figures.tsx";
import { StatsTable } from "./stats-table.tsx";
import type { Stats, StatsSettings } from "./stats-widget.tsx";
import classes from "./stats.module.css";
import shared from "./widgets.module.css";

const views = widgets.stats.settings.show.options;

interface StatsChartProps {
  stats: Stats;
  settings: StatsSettings;
  onLook: (look: Partial<StatsSettings>) => void;
}

/** The view that is chosen, as bars or as a table, under the choice of another. */
export function StatsChart({ stats, settings, onLook }: StatsChartProps) {
  const { show, weeks } = settings;
  const [table, setTable] = useState(false);
  const clock = useContext(ClockContext);
  const chart = chartOf(stats, settings);
  const isEmpty = chart?.rows.length === 0;
  const Picture = chart?.Picture ?? Bars;
  return (
    <div className={classes.stats}>
      <div className={classes.head}>
        <select
          aria-label="Look at"
          className={classes.view}
          value={show}
          onChange={({ currentTarget }) => {
            const view = views.find(({ value }) => value === currentTarget.value);
            if (view) onLook({ show: view.value });
          }}
        >
          {views.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <span className={classes.since}>
          {/* What the columns are that have no names below. */}
          {show === "summary" && "weeks "}since {dayWord(stats.from, clock)}
        </span>
        {!isEmpty && (
          <Button
            size="compact-xs"
            variant="subtle"
            className={classes.toggle}
            onClick={() => setTable(!table)}
          >
            {table ? "Show as bars" : "Show as table"}
          </Button>
        )}
      </div>
      {show === "summary" && <StatsFigures stats={stats} weeks={weeks} />}
      {!chart && <LoadingRows rows={3} height={28} />}
      {chart && !isEmpty && table && <StatsTable chart={chart} />}
      {chart && !isEmpty && !table && <Picture title={chart.title} rows={chart.rows} />}
      {isEmpty && !chart.leftOut && <p className={shared.quiet}>Nothing in these weeks.</p>}
      {chart?.note && <p className={shared.quiet}>{chart.note}</p>}
      {chart?.leftOut && (
        <p className={shared.quiet}>
          {chart.leftOut}{" "}
          {!settings.smallGroups && (
            <button
              type="button"
              className={shared.again}
              onClick={() => onLook({ show, smallGroups: true })}
            >
              Show them
            </button>
          )}
        </p>
      )}
    </div>
  );
}
