import { TimeText } from "../ui/time-text.tsx";
import type { EventItem } from "./event-item.ts";

interface EventTimeProps {
  event: Pick<EventItem, "allDay" | "startTime" | "startLocal" | "endTime" | "endLocal">;
}

/** When an event begins, and how long until then; one that is going on says so. A whole day is the same date everywhere, whatever the zone it was noted in. */
export function EventTime({ event }: EventTimeProps) {
  return event.allDay ? (
    <TimeText
      at={event.startLocal.slice(0, 10)}
      until={event.endLocal.slice(0, 10)}
      precision="day"
      countdown
    />
  ) : (
    <TimeText at={event.startTime} until={event.endTime} countdown />
  );
}
