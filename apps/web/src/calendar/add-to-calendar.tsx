import { Button } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { CalendarApplication } from "./form/event-values.ts";
import { lazyDialog } from "../ui/lazy-dialog.tsx";

export type { CalendarApplication } from "./form/event-values.ts";

const NewEventDialog = lazyDialog(
  async () => (await import("./form/new-event-dialog.tsx")).NewEventDialog,
);

/** Opens the form for an event of this application. */
export function AddToCalendarButton({ application }: { application: CalendarApplication }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        leftSection={<IconCalendarPlus size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Add to Calendar
      </Button>
      {open && <AddToCalendarDialog application={application} onClose={() => setOpen(false)} />}
    </>
  );
}

interface AddToCalendarDialogProps {
  application: CalendarApplication;
  onClose: () => void;
}

/** The form itself, with title, company and link filled in. */
export function AddToCalendarDialog({ application, onClose }: AddToCalendarDialogProps) {
  const { id, title, company, url } = application;
  return (
    <NewEventDialog
      title="Add to Calendar"
      application={{ id, title, company, url }}
      onClose={onClose}
    />
  );
}
