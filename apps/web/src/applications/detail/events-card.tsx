import { IconCalendarEvent } from "@tabler/icons-react";
import type { ApplicationDetail } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { QueryView } from "../../ui/states.tsx";
import { anyPending, freshness } from "../../calendar/freshness.ts";
import { SyncBadge } from "../../calendar/sync-badge.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { EventTime } from "../../calendar/event-time.tsx";
import classes from "./detail.module.css";

/** Interviews and other events of the application, each with the truth about its calendar. */
export function EventsCard({ application }: { application: ApplicationDetail }) {
  const query = trpc.calendar.events.list.useQuery(
    { applicationId: application.id, limit: 50 },
    { refetchInterval: ({ state }) => freshness(anyPending(state.data?.items)) },
  );
  return (
    <Card title="Interviews and events">
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.quiet}>
              No event yet. “Add to Calendar” puts an interview into your calendar, and here.
            </p>
          ) : (
            <ul className={classes.entries}>
              {items.map((event) => (
                <li key={event.id} className={classes.entry}>
                  <IconCalendarEvent size={18} aria-hidden className={classes.entryIcon} />
                  <div className={classes.entryBody}>
                    <div className={classes.entryHead}>
                      <TextLink to="/calendar" search={{ event: event.id }}>
                        {event.title}
                      </TextLink>
                      <SyncBadge event={event} />
                    </div>
                    <div className={classes.when}>
                      <EventTime event={event} />
                    </div>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}
