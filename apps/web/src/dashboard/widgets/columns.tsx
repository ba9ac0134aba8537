import { VisuallyHidden } from "@mantine/core";
import { highestOf, type PictureProps } from "./charts.tsx";
import classes from "./charts.module.css";

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
