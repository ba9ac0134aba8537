import { IconCircleCheck, IconCircleOff } from "@tabler/icons-react";
import { countText } from "../../lib/format.ts";
import { Card } from "../../ui/card.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { type BoardItem, routeNames } from "../job-item.ts";
import { JobOutLink } from "../job-out-link.tsx";
import classes from "./boards.module.css";

/** One board: its rules in our words, the ways in, how fetching went, and the jobs from there. */
export function BoardCard({ board }: { board: BoardItem }) {
  const { kind, label, notice, termsReadOn, termsUrl, routes, jobs } = board;
  return (
    <Card
      title={label}
      actions={
        jobs > 0 && (
          <TextLink to="/jobs" search={{ board: kind }}>
            {countText(jobs, "job")}
          </TextLink>
        )
      }
    >
      <p className={classes.line}>{notice}</p>
      {(termsUrl !== null || termsReadOn !== null) && (
        <p className={classes.quiet}>
          {termsUrl !== null && <JobOutLink href={termsUrl}>Its terms</JobOutLink>}
          {termsReadOn !== null && (
            <>
              {termsUrl !== null && ", "}as of <TimeText at={termsReadOn} precision="day" />
            </>
          )}
        </p>
      )}
      <ul className={classes.routes} aria-label={`Ways in from ${label}`}>
        {routes.map(({ route, on, why }) => (
          <li key={route} className={classes.route}>
            <span className={classes.state} data-on={on}>
              {on ? (
                <IconCircleCheck size={16} aria-hidden />
              ) : (
                <IconCircleOff size={16} aria-hidden />
              )}
              {routeNames[route]}: {on ? "on" : "off"}
            </span>
            <span className={classes.quiet}>{why}</span>
          </li>
        ))}
      </ul>
      <Fetching board={board} />
    </Card>
  );
}

function Fetching({ board: { lastSuccessAt, lastErrorAt, lastError } }: { board: BoardItem }) {
  if (lastSuccessAt === null && lastErrorAt === null) return null;
  return (
    <dl className={classes.facts}>
      {lastSuccessAt !== null && (
        <>
          <dt>Last read</dt>
          <dd>
            <TimeText at={lastSuccessAt} />
          </dd>
        </>
      )}
      {lastErrorAt !== null && (
        <>
          <dt>Last trouble</dt>
          <dd>
            {lastError}{" "}
            <span className={classes.quiet}>
              <TimeText at={lastErrorAt} />
            </span>
          </dd>
        </>
      )}
    </dl>
  );
}
