import { IconAlertTriangle } from "@tabler/icons-react";
import { VisuallyHidden } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import { dayWord } from "../../lib/time.ts";
import { EmptyState } from "../../ui/states.tsx";
import { useNow } from "../../ui/time-text.tsx";
import {
  type AgendaDay,
  agendaDays,
  agendaLength,
  agendaRange,
  agendaTitle,
  dayIn,
} from "./agenda-days.ts";
import { CalendarToolbar } from "./calendar-toolbar.tsx";
import type { CalendarViewProps } from "./calendar-view-props.ts";
import classes from "./calendar-view.module.css";

/** The calendar as a list of days: what phones begin with, and what needs no drawing library. */
export function AgendaView(props: CalendarViewProps) {
  const { events, zone, view, date, shownDate, selected, onOpen, onView } = props;
  const now = useNow();
  const today = dayIn(now.toISOString(), zone);
  const [place, setPlace] = useState({ from: dayIn(date, zone), shown: "" });
  const { from } = place;
  const setFrom = (day: string) => setPlace({ ...place, from: day });
  if (shownDate !== undefined && shownDate !== place.shown) {
    const { start, end } = agendaRange(from, zone);
    const isOnScreen = shownDate >= start && shownDate < end;
    setPlace({ from: isOnScreen ? from : dayIn(shownDate, zone), shown: shownDate });
  }
  const tell = useEffectEvent(() =>
    props.onRange({ ...agendaRange(from, zone), date: agendaRange(from, zone).start }),
  );
  useEffect(() => tell(), [from, zone]);
  const step = (way: "back" | "today" | "on") => {
    const days = way === "on" ? agendaLength : -agendaLength;
    setFrom(way === "today" ? today : Temporal.PlainDate.from(from).add({ days }).toString());
  };
  const days = agendaDays({ events, from, zone });
  return (
    <>
      <CalendarToolbar title={agendaTitle(from)} view={view} onView={onView} onStep={step} />
      {days.length === 0 && <EmptyState>No events in these {agendaLength} days.</EmptyState>}
      {days.map((day) => (
        <Day key={day.date} day={day} zone={zone} now={now} selected={selected} onOpen={onOpen} />
      ))}
    </>
  );
}

interface DayProps extends Pick<CalendarViewProps, "zone" | "selected" | "onOpen"> {
  day: AgendaDay;
  now: Date;
}

function Day({ day, zone, now, selected, onOpen }: DayProps) {
  const noon = Temporal.PlainDate.from(day.date).toZonedDateTime({
    timeZone: zone,
    plainTime: "12:00",
  });
  const long = new Intl.DateTimeFormat(undefined, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: zone,
  }).format(noon.epochMilliseconds);
  const word = dayWord(noon.toInstant().toString(), { zone, now });
  return (
    <section className={classes.day} aria-label={long}>
      <h3 className={classes.dayTitle}>
        {["today", "tomorrow", "yesterday"].includes(word) ? `${long}, ${word}` : long}
      </h3>
      <ul className={classes.entries}>
        {day.events.map(({ event, when }) => (
          <li key={event.id}>
            <button
              type="button"
              className={classes.entry}
              data-event-id={event.id}
              aria-current={event.id === selected}
              onClick={() => onOpen(event.id)}
            >
              <span className={classes.when}>{when}</span>
              <span className={classes.name}>{event.title}</span>
              {event.trouble !== null && (
                <span className={classes.trouble}>
                  <IconAlertTriangle size={14} aria-hidden /> {event.trouble}
                </span>
              )}
              <VisuallyHidden>, show the details</VisuallyHidden>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
