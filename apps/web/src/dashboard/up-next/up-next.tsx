import type { ReactNode } from "react";
import { EventTime } from "../../calendar/event-time.tsx";
import { type RouterOutputs, trpc } from "../../lib/trpc.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { WidgetView } from "../widgets/widget-view.tsx";
import { DoneButton } from "./done-button.tsx";
import { MoreLinks } from "./more-links.tsx";
import { defaultInput } from "./up-next-input.ts";
import classes from "./up-next.module.css";

type Upcoming = RouterOutputs["insights"]["upcoming"];

/** What wants attention before anything else; nothing at all when nothing does. */
export function UpNext() {
  const query = trpc.insights.upcoming.useQuery(defaultInput);
  const isQuiet = query.error === null && (query.data === undefined || isEmpty(query.data));
  if (isQuiet) return null;
  return (
    <section aria-label="Up next" className={classes.strip}>
      <h2 className={classes.title}>Up next</h2>
      <div className={classes.body}>
        <WidgetView query={query}>{(data) => <Lines upcoming={data} />}</WidgetView>
      </div>
    </section>
  );
}

function isEmpty({ overdue, followUps, today, offers, silent }: Upcoming): boolean {
  return [overdue, followUps, today, offers, silent].every((list) => list.length === 0);
}

function Lines({ upcoming }: { upcoming: Upcoming }) {
  const { overdue, followUps, today, offers, silent, more, silentSince } = upcoming;
  return (
    <ul className={classes.list}>
      {today.map((event) => (
        <li key={event.id} data-tone="today">
          <span className={classes.kind}>Interview</span>
          <TextLink to="/calendar" search={{ event: event.id }}>
            {event.title}
          </TextLink>
          <EventTime event={event} />
        </li>
      ))}
      {overdue.map(({ id, title, company, text, dueAt }) => (
        <li key={id} data-tone="late">
          <span className={classes.kind}>Overdue</span>
          <ApplicationLink id={id}>
            {text ?? "Next step"}: {title} · {company}
          </ApplicationLink>
          <TimeText at={dueAt} precision="ago" />
          <DoneButton step={{ applicationId: id }} label={`${text ?? "next step"}, ${title}`} />
        </li>
      ))}
      {followUps.map(({ id, title, company, allDay, startTime, startLocal }) => (
        <li key={id} data-tone="late">
          <span className={classes.kind}>Overdue</span>
          <TextLink to="/calendar" search={{ event: id }}>
            {company === null ? title : `${title} · ${company}`}
          </TextLink>
          <TimeText at={allDay ? startLocal.slice(0, 10) : startTime} precision="ago" />
          <DoneButton step={{ eventId: id }} label={title} />
        </li>
      ))}
      {offers.map(({ id, title, company, until, text }) => (
        <li key={id} data-tone="offer">
          <span className={classes.kind}>Offer</span>
          <ApplicationLink id={id}>
            {title} · {company}
          </ApplicationLink>
          {until !== null && (
            <span>
              {text ?? "answer"} by <TimeText at={until} precision="day" />
            </span>
          )}
        </li>
      ))}
      {silent.map(({ id, title, company, days }) => (
        <li key={id}>
          <span className={classes.kind}>Silent</span>
          <ApplicationLink id={id}>
            {title} · {company}
          </ApplicationLink>
          <span>{days} days</span>
        </li>
      ))}
      <MoreLinks more={more} silentSince={silentSince} />
    </ul>
  );
}

function ApplicationLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <TextLink to="/applications/$applicationId" params={{ applicationId: id }}>
      {children}
    </TextLink>
  );
}
