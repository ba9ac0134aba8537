import { Link } from "@tanstack/react-router";
import type { ApplicationsSearch } from "../../applications/search-params.ts";
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
  /** More about it, where there is room. */
  aside?: string;
  /** The list of what is counted. */
  search?: ApplicationsSearch;
}

export interface PictureProps {
  title: string;
  rows: Bar[];
}

/** A bar for each row, with its name before it and its figure after it. */
export function Bars({ title, rows }: PictureProps) {
  return <BarList title={title} rows={rows} />;
}

/** Bars with more to say than stands beside them: where it is narrow, each stands under its words. */
export function LongBars({ title, rows }: PictureProps) {
  return <BarList title={title} rows={rows} long />;
}

function BarList({ title, rows, long = false }: PictureProps & { long?: boolean }) {
  const most = highestOf(rows);
  return (
    <ul className={classes.bars} aria-label={title} data-long={long}>
      {rows.map((row) => (
        <li key={row.label} data-stage={row.stage}>
          {row.search ? (
            <Link to="/applications" search={row.search} className={classes.bar}>
              <BarParts row={row} most={most} />
            </Link>
          ) : (
            <div className={classes.bar}>
              <BarParts row={row} most={most} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function BarParts({ row, most }: { row: Bar; most: number }) {
  const { label, stage, value, words, aside } = row;
  return (
    <>
      {stage ? <StageBadge stage={stage} /> : <span className={classes.barLabel}>{label}</span>}
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${(value / most) * 100}%` }} />
      </span>
      <span className={classes.figure}>
        {words}
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
      </span>
    </>
  );
}

/** At least 1, so that nothing but zeros draws nothing. */
export function highestOf(rows: Bar[]): number {
  return Math.max(1, ...rows.map(({ value }) => value));
}
