import type { ViewName } from "../search-params.ts";

/** An event as the calendar draws it. */
export interface CalendarViewEvent {
  id: string;
  title: string;
  /** An instant, RFC 3339; for all-day events a date. Ends are exclusive. */
  start: string;
  end: string;
  allDay: boolean;
  /** Something about it needs attention, in words. */
  trouble: string | null;
}

/** Where a drag or a resize put an event: instants in UTC, dates for all-day. */
export interface CalendarViewMove {
  id: string;
  start: string;
  end: string;
  allDay: boolean;
}

export interface CalendarViewRange {
  start: string;
  end: string;
  date: string;
}

/** The seam to whatever draws the calendar: events in, intents out. */
export interface CalendarViewProps {
  events: readonly CalendarViewEvent[];
  /** IANA zone of the clock it shows. */
  zone: string;
  view: ViewName;
  /** A moment that is on screen at first, RFC 3339. */
  date: string;
  /** A moment that shall be on screen whenever it changes, RFC 3339. */
  shownDate: string | undefined;
  /** The event whose details are open. */
  selected: string | null;
  /** Fingers scroll more often than they drag: long presses move, empty places do nothing. */
  touch: boolean;
  onView: (view: ViewName) => void;
  /** The instants now on screen, and the one that another view should begin with. */
  onRange: (range: CalendarViewRange) => void;
  onOpen: (id: string) => void;
  /** Answers whether the move was taken; a refused one is put back. */
  onMove: (move: CalendarViewMove) => Promise<boolean>;
  /** An empty place was chosen. */
  onPick: (place: Omit<CalendarViewMove, "id">) => void;
}
