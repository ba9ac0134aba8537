import { trpc } from "../lib/trpc.ts";
import { EmptyState, QueryView } from "../ui/states.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { EventTime } from "./event-time.tsx";
import { anyPending, freshness } from "./freshness.ts";
import type { ViewName } from "./search-params.ts";
import { SyncBadge } from "./sync-badge.tsx";
import classes from "./upcoming-events.module.css";

interface UpcomingEventsProps {
  limit?: number;
  /** How the calendar is drawn now, so that the links keep it. */
  view?: ViewName | undefined;
}

/** The next events, soonest first. */
export function UpcomingEvents({ limit = 5, view }: UpcomingEventsProps) {
  const query = trpc.calendar.events.upcoming.useQuery(
    { limit },
    { refetchInterval: ({ state }) => freshness(anyPending(state.data)) },
  );
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
                <TextLink
                  to="/calendar"
                  search={{ event: event.id, ...(view === undefined ? {} : { view }) }}
                  className={classes.title}
                >
                  {event.title}
                </TextLink>
                <div className={classes.when}>
                  <EventTime event={event} />
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
