import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/theme.css";
import FullCalendar, {
  type CalendarOptions,
  type CalendarRef,
  type EventApi,
  type EventDisplayInfo,
  type EventInput,
} from "@fullcalendar/react";
import dayGridPlugin from "@fullcalendar/react/daygrid";
import interactionPlugin from "@fullcalendar/react/interaction";
import classicTheme from "@fullcalendar/react/themes/classic";
import timeGridPlugin from "@fullcalendar/react/timegrid";
import { VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ViewName } from "../search-params.ts";
import { CalendarToolbar } from "./calendar-toolbar.tsx";
import type {
  CalendarViewEvent,
  CalendarViewMove,
  CalendarViewProps,
} from "./calendar-view-props.ts";
import { hoursShown } from "./hours-shown.ts";
import classes from "./calendar-view.module.css";

const plugins = [dayGridPlugin, timeGridPlugin, interactionPlugin, classicTheme];
const kinds = {
  month: "dayGridMonth",
  week: "timeGridWeek",
  day: "timeGridDay",
} as const satisfies Record<GridName, string>;
type GridName = Exclude<ViewName, "agenda">;

const clock = { hour: "2-digit", minute: "2-digit" } as const;
const shortDays = { day: "numeric", month: "short", year: "numeric" } as const;
const fixed: CalendarOptions = {
  plugins,
  headerToolbar: false,
  height: "auto",
  eventInteractive: true,
  editable: true,
  eventResizableFromStart: false,
  dayMaxEvents: 3,
  eventDisplay: "block",
  displayEventEnd: false,
  eventTimeFormat: clock,
  slotHeaderFormat: clock,
  nowIndicator: true,
  firstDay: firstDayOfWeek(),
  locale: navigator.language,
  views: {
    timeGridWeek: {
      titleFormat: shortDays,
      dayHeaderFormat: { weekday: "short", day: "numeric", omitCommas: true },
    },
  },
  eventContent: EventContent,
  eventDidMount: ({ el, event }) => {
    el.dataset.eventId = event.id;
  },
  rowEventInnerClass: classes.row,
  allDayText: "All day",
  allDayHeaderInnerClass: classes.axis,
  slotHeaderInnerClass: classes.axis,
  dayHeaderInnerClass: classes.dayName,
  rowMoreLinkClass: classes.more,
  moreLinkHint: (count) => `Show ${count} more events`,
};

interface CalendarGridProps extends CalendarViewProps {
  view: GridName;
}

/** The calendar as FullCalendar 7 draws it. The only file that knows the library. */
export function CalendarView(props: CalendarGridProps) {
  const { events, zone, view, shownDate, selected, touch } = props;
  const [initialDate] = useState(props.date);
  const calendar = useRef<CalendarRef>(null);
  const [title, setTitle] = useState("");
  const inputs = useMemo(() => events.map((event) => toInput(event, selected)), [events, selected]);
  const hours = useMemo(() => hoursShown(events, zone), [events, zone]);
  useEffect(() => {
    const api = calendar.current?.getApi();
    if (api && api.view.type !== kinds[view]) api.changeView(kinds[view]);
  }, [view]);
  useEffect(() => {
    const api = calendar.current?.getApi();
    if (!api || shownDate === undefined) return;
    const date = new Date(shownDate);
    if (date < api.view.activeStart || date >= api.view.activeEnd) api.gotoDate(shownDate);
  }, [shownDate]);
  const move = async (event: EventApi, revert: () => void) => {
    if (!(await props.onMove({ id: event.id, ...timesOf(event) }))) revert();
  };
  return (
    <>
      <CalendarToolbar
        title={title}
        view={view}
        onView={props.onView}
        onStep={(step) => {
          const api = calendar.current?.getApi();
          if (step === "today") api?.today();
          else if (step === "on") api?.next();
          else api?.prev();
        }}
      />

      <FullCalendar
        {...fixed}
        ref={calendar}
        initialView={kinds[view]}
        initialDate={initialDate}
        slotMinTime={hours.first}
        slotMaxTime={hours.last}
        timeZone={zone}
        events={inputs}
        selectable={!touch}
        datesSet={({ start, end, view: shown }) => {
          setTitle(shown.title);
          props.onRange({
            start: start.toISOString(),
            end: end.toISOString(),
            date: shown.calendar.getDate().toISOString(),
          });
        }}
        eventClick={({ event }) => props.onOpen(event.id)}
        eventDrop={({ event, revert }) => void move(event, revert)}
        eventResize={({ event, revert }) => void move(event, revert)}
        select={(place) => {
          place.view.calendar.unselect();
          props.onPick(timesOf(place));
        }}
      />
    </>
  );
}

function toInput(event: CalendarViewEvent, selected: string | null): EventInput {
  const { trouble, ...rest } = event;
  return {
    ...rest,
    className: [
      classes.event,
      event.id === selected && classes.chosen,
      trouble !== null && classes.troubled,
    ]
      .filter(Boolean)
      .join(" "),
    extendedProps: { trouble },
  };
}

/** Times as the server takes them; FullCalendar leaves the end of an event out where it is the default. */
function timesOf(
  span: Pick<EventApi, "start" | "end" | "startStr" | "endStr" | "allDay">,
): Omit<CalendarViewMove, "id"> {
  const { allDay } = span;
  if (allDay) {
    const start = span.startStr.slice(0, 10);
    const end =
      span.endStr.slice(0, 10) || Temporal.PlainDate.from(start).add({ days: 1 }).toString();
    return { allDay, start, end };
  }
  const start = (span.start ?? new Date(span.startStr)).toISOString();
  const end = span.end?.toISOString() ?? new Date(Date.parse(start) + 3_600_000).toISOString();
  return { allDay, start, end };
}

function EventContent({ event, timeText, timeClass, titleClass }: EventDisplayInfo) {
  const trouble: unknown = event.extendedProps.trouble;
  return (
    <>
      {timeText !== "" && <div className={timeClass}>{timeText}</div>}
      <div className={titleClass}>
        {typeof trouble === "string" && (
          <>
            <IconAlertTriangle size={12} aria-hidden className={classes.mark} />
            <VisuallyHidden>{trouble}: </VisuallyHidden>
          </>
        )}
        {event.title}
      </div>
    </>
  );
}

/** 0 is Sunday, as FullCalendar counts; the browser's own language decides. */
function firstDayOfWeek(): number {
  const locale = new Intl.Locale(navigator.language);
  return (locale.getWeekInfo?.().firstDay ?? 1) % 7;
}
