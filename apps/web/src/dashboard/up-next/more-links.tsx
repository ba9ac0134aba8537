import type { RouterOutputs } from "../../lib/trpc.ts";
import { openStages } from "../../lib/stages.ts";
import { TextLink } from "../../ui/text-link.tsx";
import classes from "./up-next.module.css";

type MoreLinksProps = Pick<RouterOutputs["insights"]["upcoming"], "more" | "silentSince">;

/** How many more there are of what is cut, each with a way to the list that has them first. */
export function MoreLinks({ more, silentSince }: MoreLinksProps) {
  const { overdue, followUps, offers, silent } = more;
  if (overdue + followUps + offers + silent === 0) return null;
  return (
    <li>
      <span className={classes.kind}>More</span>
      {overdue > 0 && (
        <TextLink
          to="/applications"
          search={{
            stages: [...openStages],
            sort: "nextActionDueAt",
            direction: "asc",
          }}
        >
          {overdue} overdue
        </TextLink>
      )}
      {followUps > 0 && (
        <TextLink to="/calendar">
          {followUps} {followUps === 1 ? "follow-up" : "follow-ups"}
        </TextLink>
      )}
      {offers > 0 && (
        <TextLink
          to="/applications"
          search={{ stages: ["offer"], sort: "nextActionDueAt", direction: "asc" }}
        >
          {offers} {offers === 1 ? "offer" : "offers"}
        </TextLink>
      )}
      {silent > 0 && (
        <TextLink to="/applications" search={{ silentSince, sort: "updatedAt", direction: "asc" }}>
          {silent} silent
        </TextLink>
      )}
    </li>
  );
}
