import { Button, Table } from "@mantine/core";
import { useState } from "react";
import { stageNames } from "../../lib/stages.ts";
import { uiLocale } from "../../lib/locale.ts";
import type { Stats } from "./stats-widget.tsx";
import classes from "./widgets.module.css";

interface Row {
  label: string;
  value: number;
  words: string;
}

interface Chart {
  title: string;
  rows: Row[];
  note: string;
}

/** Bars with their figures in place, and the same as a table. */
export function StatsChart({
  stats,
  show,
}: {
  stats: Stats;
  show: "weeks" | "stages" | "sources";
}) {
  const [table, setTable] = useState(false);
  const { title, rows, note } = charts[show](stats);
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <>
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
        <ul className={classes.bars} aria-label={title}>
          {rows.map(({ label, value, words }) => (
            <li key={label} className={classes.bar}>
              <span className={classes.barLabel}>{label}</span>
              <span className={classes.track} aria-hidden>
                <span className={classes.fill} style={{ width: `${(value / most) * 100}%` }} />
              </span>
              <span className={classes.figure}>{words}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.below}>
        <p className={classes.note}>{note}</p>
        <Button size="compact-sm" variant="subtle" onClick={() => setTable(!table)}>
          {table ? "Show as bars" : "Show as table"}
        </Button>
      </div>
    </>
  );
}

const week = new Intl.DateTimeFormat(uiLocale, { day: "numeric", month: "short", timeZone: "UTC" });

const charts = {
  weeks: ({ perWeek }: Stats): Chart => ({
    title: "Applied per week",
    rows: perWeek.map(({ week: monday, applied }) => ({
      label: week.format(new Date(`${monday}T00:00:00Z`)),
      value: applied,
      words: String(applied),
    })),
    note: "Weeks begin on Monday, in your time zone.",
  }),
  stages: ({ timeInStage }: Stats): Chart => ({
    title: "Median days in each stage",
    rows: timeInStage.map(({ stage, medianDays, n, open }) => ({
      label: stageNames[stage],
      value: medianDays ?? 0,
      words: `${Math.round((medianDays ?? 0) * 10) / 10} days of ${n}${open > 0 ? `, ${open} so far` : ""}`,
    })),
    note: "Those that still stand there count with their days so far.",
  }),
  sources: ({ bySource, smallGroups }: Stats): Chart => ({
    title: "By source",
    rows: bySource.map(({ source, applied, responseRate, interviews }) => ({
      label: source ?? "No source",
      value: applied,
      words: `${applied}, ${responseRate === null ? "too young to tell" : `${Math.round(responseRate * 100)}% answered`}, ${interviews} interviewed`,
    })),
    note:
      smallGroups > 0
        ? `${smallGroups} ${smallGroups === 1 ? "source" : "sources"} with fewer than 5 left out.`
        : "",
  }),
};
