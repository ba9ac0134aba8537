import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Card } from "../ui/card.tsx";
import { focusHeading, Page } from "../ui/page.tsx";
import { DetailsPanel } from "./details/details-panel.tsx";
import type { EventItem } from "./event-item.ts";
import type { Slot } from "./form/new-event-dialog.tsx";
import { parseCalendarSearch } from "./search-params.ts";
import { UpcomingEvents } from "./upcoming-events.tsx";
import { CalendarPanel } from "./view/calendar-panel.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import classes from "./calendar-page.module.css";

const NewEventDialog = lazyDialog(
  async () => (await import("./form/new-event-dialog.tsx")).NewEventDialog,
);
const EditEventDialog = lazyDialog(
  async () => (await import("./form/edit-event-dialog.tsx")).EditEventDialog,
);

/** The calendar with its two sidebars. */
export function CalendarPage() {
  const search = parseCalendarSearch(useSearch({ from: "/shell/calendar" }));
  const navigate = useNavigate({ from: "/calendar" });
  const narrow = useMediaQuery("(max-width: 75em)", undefined, { getInitialValueInEffect: false });
  const [adding, setAdding] = useState<Slot | "anywhere" | null>(null);
  const [editing, setEditing] = useState<EventItem | null>(null);
  const open = (event: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, event }), replace: true });
  const close = () => {
    focusEvent(search.event);
    open(undefined);
  };
  return (
    <Page
      title="Calendar"
      width="full"
      actions={
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding("anywhere")}
        >
          New Event
        </Button>
      }
    >
      <div className={classes.columns}>
        <CalendarPanel
          view={search.view}
          selected={search.event ?? null}
          onView={(view) => void navigate({ search: (now) => ({ ...now, view }), replace: true })}
          onOpen={open}
          onPick={setAdding}
        />
        <aside className={classes.side} aria-label="Events">
          {(editing === null || !narrow) && (
            <DetailsPanel
              id={search.event ?? null}
              narrow={narrow ?? false}
              onEdit={setEditing}
              onClose={close}
            />
          )}
          <Card title="Upcoming Events">
            <UpcomingEvents view={search.view} />
          </Card>
        </aside>
      </div>
      {adding && (
        <NewEventDialog
          title="New Event"
          {...(adding === "anywhere" ? {} : { slot: adding })}
          onSaved={({ id }) => open(id)}
          onClose={() => setAdding(null)}
        />
      )}
      {editing && <EditEventDialog event={editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

/** Back to where the details were opened from, or to the top when that is gone. */
function focusEvent(id: string | undefined): void {
  const event = [...document.querySelectorAll<HTMLElement>("[data-event-id]")].find(
    ({ dataset }) => dataset.eventId === id,
  );
  if (event) event.focus({ preventScroll: true });
  else focusHeading();
}
