import type { ApplicationItem } from "../../lib/stages.ts";
import { TimeText } from "../../ui/time-text.tsx";
import { MoveMenu } from "../status/move-menu.tsx";
import { ApplicationMenu } from "./application-menu.tsx";
import { JobLink } from "./application-table.tsx";
import { NextStep } from "./next-step.tsx";
import classes from "./application-list.module.css";

export function ApplicationCards({ items }: { items: ApplicationItem[] }) {
  return (
    <ul className={classes.cards}>
      {items.map((item) => (
        <li key={item.id} className={classes.card}>
          <div className={classes.cardRow}>
            <JobLink item={item} />
            <ApplicationMenu application={item} />
          </div>
          <NextStep nextAction={item.nextAction} />
          <div className={classes.cardRow}>
            <MoveMenu application={item} />
            <span className={classes.quiet}>
              <TimeText at={item.updatedAt} precision="ago" align="end" />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
