import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useMemo, useState } from "react";
import { trpc } from "../../lib/trpc.ts";
import { useProfile } from "../../shell/use-profile.ts";
import { ErrorState, LoadingRows } from "../../ui/states.tsx";
import { movedTimes } from "../details/moved-times.ts";
import type { Slot } from "../form/new-event-dialog.tsx";
import { plusDays, wallTimeIn } from "../form/wall-time.ts";
import { anyPending, freshness } from "../freshness.ts";
import type { ViewName } from "../search-params.ts";
import { useEventChanges } from "../use-event-changes.ts";
import { whenWords } from "../when-words.ts";
import type { CalendarViewMove, CalendarViewProps } from "./calendar-view-props.ts";
import { movePatch, toViewEvent } from "./move-patch.ts";

const CalendarView = lazy(async () => ({
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
  const opened = trpc.calendar.events.get.useQuery(
    { id: selected ?? "" },
    { enabled: selected !== null },
  );
  // The zone decides where everything stands, so nothing is drawn before it is known.
  if (!profile || (selected !== null && opened.isPending)) return <Waiting />;
  return (
    <Suspense fallback={<Waiting />}>
      <EventCalendar
        zone={profile.timeZone}
        view={view ?? (phone ? "agenda" : "month")}
        selected={selected}
        initialDate={opened.data?.startTime}
        touch={touch ?? false}
        onView={onView}
        onOpen={onOpen}
        onPick={onPick}
      />
    </Suspense>
  );
}

function Waiting() {
  return (
    <div data-testid="calendar-view">
      <LoadingRows rows={1} height={480} />
    </div>
  );
}

type EventCalendarProps = Omit<CalendarViewProps, "events" | "onRange" | "onMove" | "onPick"> & {
  onPick: (slot: Slot) => void;
};

function EventCalendar({ onPick, ...props }: EventCalendarProps) {
  const { zone } = props;
  const [range, setRange] = useState<{ start: string; end: string } | null>(null);
  const { change } = useEventChanges();
  const query = trpc.calendar.events.list.useQuery(
    { ...range, limit: 1000 },
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
    const words = `Moved to ${whenWords(movedTimes(event, patch), zone)}.`;
    return change({ event, patch, words });
  };
  const pick = ({ start, end, allDay }: Omit<CalendarViewMove, "id">) =>
    onPick(
      allDay
        ? { start: `${start}T09:00`, end: plusDays(`${end}T10:00`, -1), allDay }
        : { start: wallTimeIn(start, zone), end: wallTimeIn(end, zone), allDay },
    );
  return (
    <>
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      <CalendarView
        {...props}
        events={events}
        onRange={(next) =>
          setRange((held) => (held?.start === next.start && held.end === next.end ? held : next))
        }
        onMove={move}
        onPick={pick}
      />
    </>
  );
}
