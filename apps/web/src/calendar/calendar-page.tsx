import { Page } from "../ui/page.tsx";
import { UpcomingEvents } from "./upcoming-events.tsx";

export function CalendarPage() {
  return (
    <Page title="Calendar">
      <div data-testid="calendar-view">
        <UpcomingEvents />
      </div>
    </Page>
  );
}
