import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { Card } from "../ui/card.tsx";
import { Page } from "../ui/page.tsx";
import { DetailsPanel } from "./details/details-panel.tsx";
import type { Slot } from "./form/new-event-dialog.tsx";
import { parseCalendarSearch } from "./search-params.ts";
import { UpcomingEvents } from "./upcoming-events.tsx";
import classes from "./calendar-page.module.css";

const NewEventDialog = lazy(async () => ({
  default: (await import("./form/new-event-dialog.tsx")).NewEventDialog,
}));

/** The calendar with its two sidebars. */
export function CalendarPage() {
  const search = parseCalendarSearch(useSearch({ from: "/shell/calendar" }));
  const navigate = useNavigate({ from: "/calendar" });
  const [adding, setAdding] = useState<Slot | "anywhere" | null>(null);
  const open = (event: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, event }), replace: true });
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
        <div data-testid="calendar-view" />
        <aside className={classes.side} aria-label="Events">
          {search.event && <DetailsPanel id={search.event} onClose={() => open(undefined)} />}
          <Card title="Upcoming Events">
            <UpcomingEvents />
          </Card>
        </aside>
      </div>
      {adding && (
        <Suspense>
          <NewEventDialog
            title="New Event"
            {...(adding === "anywhere" ? {} : { slot: adding })}
            onSaved={({ id }) => open(id)}
            onClose={() => setAdding(null)}
          />
        </Suspense>
      )}
    </Page>
  );
}
