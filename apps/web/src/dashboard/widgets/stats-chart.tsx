import { Button, Table } from "@mantine/core";
import { useState } from "react";
import { stageNames } from "../../lib/stages.ts";
import { uiLocale } from "../../lib/locale.ts";
import type { Stats } from "./stats-widget.tsx";
import { type Bar, Bars, Columns } from "./charts.tsx";
import classes from "./stats.module.css";
import shared from "./widgets.module.css";

interface Chart {
  title: string;
  rows: Bar[];
  note?: string;
  Picture: typeof Bars;
}

/** A chart under its title, with its figures in place; and the same as a table. */
export function StatsChart({
  stats,
  show,
}: {
  stats: Stats;
  show: "weeks" | "stages" | "sources";
}) {
  const [table, setTable] = useState(false);
  const { title, rows, note, Picture } = charts[show](stats);
  return (
    <div className={classes.chart}>
      <div className={classes.chartHead}>
        <h3 className={classes.chartTitle}>{title}</h3>
        <Button
          size="compact-xs"
          variant="subtle"
          className={classes.toggle}
          onClick={() => setTable(!table)}
        >
          {table ? "Show as bars" : "Show as table"}
        </Button>
      </div>
      {table ? (
        <Table aria-label={title}>
          <Table.Tbody>
            {rows.map(({ label, words }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row">{label}</Table.Th>
                <Table.Td>{words}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <Picture title={title} rows={rows} />
      )}
      {note && <p className={shared.note}>{note}</p>}
    </div>
  );
}

const week = new Intl.DateTimeFormat(uiLocale, { day: "numeric", month: "short", timeZone: "UTC" });

const charts = {
  weeks: ({ perWeek }: Stats): Chart => {
    const rows = perWeek.map(({ week: monday, applied }) => ({
      label: week.format(new Date(`${monday}T00:00:00Z`)),
      value: applied,
      words: String(applied),
    }));
    return { title: `Applied per week, from ${rows[0]?.label ?? ""}`, rows, Picture: Columns };
  },
  stages: ({ timeInStage }: Stats): Chart => ({
    title: "Median days in each stage",
    rows: timeInStage.map(({ stage, medianDays, n, open }) => ({
      label: stageNames[stage],
      stage,
      value: medianDays ?? 0,
      words: `${Math.round((medianDays ?? 0) * 10) / 10} days of ${n}${open > 0 ? `, ${open} so far` : ""}`,
    })),
    note: "Those that still stand there count with their days so far.",
    Picture: Bars,
  }),
  sources: ({ bySource, smallGroups }: Stats): Chart => ({
    title: "By source",
    rows: bySource.map(({ source, applied, responseRate, interviews }) => ({
      label: source ?? "No source",
      value: applied,
      words: `${applied}, ${responseRate === null ? "too young to tell" : `${Math.round(responseRate * 100)}% answered`}, ${interviews} interviewed`,
    })),
    ...(smallGroups > 0
      ? {
          note: `${smallGroups} ${smallGroups === 1 ? "source" : "sources"} with fewer than 5 left out.`,
        }
      : {}),
    Picture: Bars,
  }),
};
