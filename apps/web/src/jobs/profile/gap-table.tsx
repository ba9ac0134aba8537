import { shareText } from "../job-words.ts";
import { levelName } from "./skill-values.ts";
import type { GapItem } from "./skills-gap-card.tsx";
import classes from "./profile.module.css";

/** The same as the bars, in numbers; months as they were. */
export function GapTable({ items }: { items: GapItem[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Skill</th>
          <th scope="col">Demand</th>
          <th scope="col">Jobs</th>
          <th scope="col">You, and your target</th>
          <th scope="col" className={classes.months}>
            Jobs a month, oldest first
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key}>
            <th scope="row">{item.name}</th>
            <td>{shareText(item.demand)}</td>
            <td>{item.jobs}</td>
            <td>{levels(item)}</td>
            <td className={classes.months}>{item.trend.map(({ jobs }) => jobs).join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function levels({ skillId, level, target }: GapItem): string {
  const now = skillId === null ? "Not yet" : levelName(level);
  return target === null ? now : `${now}, to be ${levelName(target).toLowerCase()}`;
}
