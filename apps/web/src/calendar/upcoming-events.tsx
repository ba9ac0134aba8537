import { trpc } from "../lib/trpc.ts";
import { EmptyState, QueryView } from "../ui/states.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { TimeText } from "../ui/time-text.tsx";
import { SyncBadge } from "./sync-badge.tsx";
import classes from "./upcoming-events.module.css";

/** The next events, soonest first. */
export function UpcomingEvents({ limit = 5 }: { limit?: number }) {
  const query = trpc.calendar.events.upcoming.useQuery({ limit });
  return (
    <QueryView query={query}>
      {(events) =>
        events.length === 0 ? (
          <EmptyState>
            No interview ahead. “Add to Calendar” on an application puts one here.
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {events.map((event) => (
              <li key={event.id} className={classes.event}>
                <TextLink to="/calendar" search={{ event: event.id }} className={classes.title}>
                  {event.title}
                </TextLink>
                <div className={classes.when}>
                  <TimeText at={event.startTime} precision={event.allDay ? "day" : "minute"} />
                </div>
                <SyncBadge event={event} />
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
