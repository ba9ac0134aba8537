import { Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useMemo, useState } from "react";
import { trpc } from "../../lib/trpc.ts";
import { useProfile } from "../../shell/use-profile.ts";
import { ErrorState, LoadingRows } from "../../ui/states.tsx";
import { movedTimes } from "../details/moved-times.ts";
import type { Slot } from "../form/new-event-dialog.tsx";
import { anyPending, freshness } from "../freshness.ts";
import { slotOf } from "./slot-of.ts";
import type { ViewName } from "../search-params.ts";
import { useEventChanges } from "../use-event-changes.ts";
import { whenWords } from "../when-words.ts";
import type {
  CalendarViewMove,
  CalendarViewProps,
  CalendarViewRange,
} from "./calendar-view-props.ts";
import { AgendaView } from "./agenda-view.tsx";
import { movePatch, toViewEvent } from "./move-patch.ts";
import classes from "./calendar-view.module.css";

const GridView = lazy(async () => ({
  default: (await import("./calendar-view.tsx")).CalendarView,
}));

interface CalendarPanelProps {
  /** What the address says; phones begin with the agenda, others with the month. */
  view: ViewName | undefined;
  selected: string | null;
  onView: (view: ViewName) => void;
  onOpen: (id: string) => void;
  onPick: (slot: Slot) => void;
}

/** The calendar with its events: asks for what is on screen, and sends moves. */
export function CalendarPanel({ view, selected, onView, onOpen, onPick }: CalendarPanelProps) {
  const profile = useProfile();
  const phone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const touch = useMediaQuery("(pointer: coarse)", undefined, { getInitialValueInEffect: false });
  // The zone decides where everything stands, so nothing is drawn before it is known.
  if (!profile) return <Waiting />;
  return (
    <EventCalendar
      zone={profile.timeZone}
      view={view ?? (phone ? "agenda" : "month")}
      selected={selected}
      touch={touch ?? false}
      onView={onView}
      onOpen={onOpen}
      onPick={onPick}
    />
  );
}

function Waiting() {
  return (
    <div data-testid="calendar-view">
      <LoadingRows rows={1} height={480} />
    </div>
  );
}

type EventCalendarProps = Omit<
  CalendarViewProps,
  "events" | "date" | "shownDate" | "onRange" | "onMove" | "onPick"
> & {
  onPick: (slot: Slot) => void;
};

function EventCalendar({ onPick, onOpen, ...props }: EventCalendarProps) {
  const { zone, selected } = props;
  const utils = trpc.useUtils();
  const opened = trpc.calendar.events.get.useQuery(
    { id: selected ?? "" },
    { enabled: selected !== null },
  );
  const [range, setRange] = useState<CalendarViewRange | null>(null);
  const [now] = useState(() => new Date().toISOString());
  const { change } = useEventChanges();
  const asked = range && { start: range.start, end: range.end };
  const query = trpc.calendar.events.list.useQuery(
    { ...asked, limit: 1000 },
    {
      enabled: range !== null,
      placeholderData: (before) => before,
      refetchInterval: ({ state }) => freshness(anyPending(state.data?.items)),
    },
  );
  const items = query.data?.items;
  const events = useMemo(() => items?.map(toViewEvent) ?? [], [items]);
  const move = async (wish: CalendarViewMove): Promise<boolean> => {
    const event = items?.find(({ id }) => id === wish.id);
    if (!event) return false;
    const patch = movePatch(event, wish);
    const verb = patch.startTime === event.startTime ? "Now" : "Moved to";
    const words = `${verb} ${whenWords(movedTimes(event, patch), zone)}.`;
    return change({ event, patch, words });
  };
  const open = (id: string) => {
    const event = items?.find((item) => item.id === id);
    // The details need not wait for what is on screen already.
    if (event) utils.calendar.events.get.setData({ id }, event);
    onOpen(id);
  };
  const pick = (place: Omit<CalendarViewMove, "id">) =>
    onPick(slotOf(place, { zone, month: props.view === "month" }));
  const shared: CalendarViewProps = {
    ...props,
    date: range?.date ?? now,
    shownDate: selected === null ? undefined : opened.data?.startTime,
    events,
    onOpen: open,
    onRange: setRange,
    onMove: move,
    onPick: pick,
  };
  return (
    <div data-testid="calendar-view" className={classes.calendar}>
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {props.view === "agenda" ? (
        <AgendaView {...shared} />
      ) : (
        <Suspense fallback={<LoadingRows rows={1} height={480} />}>
          <GridView {...shared} view={props.view} />
        </Suspense>
      )}
      {query.data?.nextCursor && (
        <Text c="dimmed">The first 1,000 events of this range are shown.</Text>
      )}
    </div>
  );
}
