import { VisuallyHidden } from "@mantine/core";
import type { Stage } from "../../lib/stages.ts";
import { StageBadge } from "../../ui/stage-badge.tsx";
import classes from "./charts.module.css";

export interface Bar {
  label: string;
  /** Gives the bar its hue, and its name the icon. */
  stage?: Stage;
  value: number;
  /** The value with its unit, as it stands beside the bar. */
  words: string;
}

interface PictureProps {
  title: string;
  rows: Bar[];
}

/** A bar for each row, with its name before it and its figure after it. */
export function Bars({ title, rows }: PictureProps) {
  const most = highestOf(rows);
  return (
    <ul className={classes.bars} aria-label={title}>
      {rows.map(({ label, stage, value, words }) => (
        <li key={label} className={classes.bar} data-stage={stage}>
          {stage ? <StageBadge stage={stage} /> : <span className={classes.barLabel}>{label}</span>}
          <span className={classes.track} aria-hidden>
            <span className={classes.fill} style={{ width: `${(value / most) * 100}%` }} />
          </span>
          <span className={classes.figure}>{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** More columns than this leave no room for a figure over each. */
const mostFigures = 12;

/** A row in time: a column for each, with their figures over them. */
export function Columns({ title, rows }: PictureProps) {
  const most = highestOf(rows);
  const highest = rows.findLastIndex(({ value }) => value === most);
  return (
    <ul className={classes.columns} aria-label={title}>
      {rows.map(({ label, value, words }, at) => (
        <li key={label} className={classes.column} title={`${label}: ${words}`}>
          <VisuallyHidden>{`${label}: ${words}`}</VisuallyHidden>
          <span className={classes.columnFigure} aria-hidden>
            {value > 0 && (rows.length <= mostFigures || at === highest) ? words : ""}
          </span>
          <span className={classes.columnTrack} aria-hidden>
            <span className={classes.columnFill} style={{ height: `${(value / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** At least 1, so that nothing but zeros draws nothing. */
function highestOf(rows: Bar[]): number {
  return Math.max(1, ...rows.map(({ value }) => value));
}
