import { trpc } from "../../lib/trpc.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { EventTime } from "../../calendar/event-time.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { DoneButton } from "./done-button.tsx";
import { defaultInput } from "./up-next-input.ts";
import classes from "./up-next.module.css";

/** What wants attention before anything else; nothing at all when nothing does. */
export function UpNext() {
  const { data } = trpc.insights.upcoming.useQuery(defaultInput);
  if (!data) return null;
  const { overdue, today, offers, silent, more } = data;
  if (overdue.length + today.length + offers.length + silent.length === 0) return null;
  return (
    <section aria-label="Up next" className={classes.strip}>
      <h2 className={classes.title}>Up next</h2>
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
            <TextLink to="/applications/$applicationId" params={{ applicationId: id }}>
              {text ?? "Next step"}: {title} · {company}
            </TextLink>
            <TimeText at={dueAt} precision="ago" />
            <DoneButton step={{ applicationId: id }} label={`${text ?? "next step"}, ${title}`} />
          </li>
        ))}
        {offers.map(({ id, title, company, until }) => (
          <li key={id} data-tone="offer">
            <span className={classes.kind}>Offer</span>
            <TextLink to="/applications/$applicationId" params={{ applicationId: id }}>
              {title} · {company}
            </TextLink>
            {until !== null && <TimeText at={until} precision="day" />}
          </li>
        ))}
        {silent.map(({ id, title, company, days }) => (
          <li key={id}>
            <span className={classes.kind}>Silent</span>
            <TextLink to="/applications/$applicationId" params={{ applicationId: id }}>
              {title} · {company}
            </TextLink>
            <span>{days} days</span>
          </li>
        ))}
        {more.overdue + more.silent > 0 && (
          <li>
            <TextLink to="/applications" search={{}}>
              And {more.overdue + more.silent} more
            </TextLink>
          </li>
        )}
      </ul>
    </section>
  );
}
