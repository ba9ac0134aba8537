import { TimeText } from "../ui/time-text.tsx";
import type { EventItem } from "./event-item.ts";

interface EventTimeProps {
  event: Pick<EventItem, "allDay" | "startTime" | "startLocal">;
}

/** When an event begins. A whole day is the same date everywhere, whatever the zone it was noted in. */
export function EventTime({ event }: EventTimeProps) {
  return event.allDay ? (
    <TimeText at={event.startLocal.slice(0, 10)} precision="day" />
  ) : (
    <TimeText at={event.startTime} />
  );
}
