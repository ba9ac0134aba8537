import { IconCalendar } from "@tabler/icons-react";
import { useContext } from "react";
import { hasOtherClock, zoneWords } from "../../calendar/when-words.ts";
import { SyncBadge } from "../../calendar/sync-badge.tsx";
import { uiLocale } from "../../lib/locale.ts";
import { clockWordsThere } from "../../lib/time.ts";
import { trpc } from "../../lib/trpc.ts";
import { ClockContext } from "../../ui/clock-context.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { OutLink } from "../../ui/out-link.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { EventTime } from "../../calendar/event-time.tsx";
import { inputs } from "./queries.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";
import classes from "./widgets.module.css";

/** The next events: when, how long until then, on both clocks where they differ, how to join, whether they are in the calendar. */
export function CalendarWidget({ settings }: WidgetProps) {
  const query = trpc.insights.upcoming.useQuery(inputs.calendar(settings));
  const clock = useContext(ClockContext);
  return (
    <WidgetView query={query}>
      {({ events }) =>
        events.length === 0 ? (
          <WidgetEmpty
            icon={IconCalendar}
            action={
              <LinkButton variant="default" to="/calendar">
                Open the calendar
              </LinkButton>
            }
          >
            No interview ahead. “Add to Calendar” on an application puts one here.
          </WidgetEmpty>
        ) : (
          <ul className={classes.list}>
            {events.map((event) => (
              <li key={event.id} className={classes.item}>
                <div className={classes.main}>
                  <TextLink to="/calendar" search={{ event: event.id }} className={classes.strong}>
                    {event.title}
                  </TextLink>
                  <span className={classes.quiet}>
                    <EventTime event={event} />
                    {hasOtherClock(event, clock.zone) &&
                      ` · ${clockWordsThere(event.startTime, event.timezone, clock)} ${zoneWords(event.timezone, event.startTime, uiLocale)}`}
                  </span>
                  {event.application && (
                    <TextLink
                      to="/applications/$applicationId"
                      params={{ applicationId: event.application.id }}
                    >
                      {event.application.title} · {event.application.company}
                    </TextLink>
                  )}
                  <SyncBadge event={event} />
                </div>
                {event.joinUrl !== null && <OutLink href={event.joinUrl}>Join</OutLink>}
              </li>
            ))}
          </ul>
        )
      }
    </WidgetView>
  );
}
