import { Button, Group, Stack, TextInput } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useState } from "react";
import { trpc } from "../lib/trpc.ts";
import { useTimeZone } from "../shell/use-profile.ts";
import { Dialog } from "../ui/dialog.tsx";
import { FormError } from "../ui/form-error.tsx";
import { useToast } from "../ui/toasts.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";

export interface CalendarApplication {
  id: string;
  title: string;
  company: string;
  url: string | null;
}

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
  const zone = useTimeZone();
  const utils = trpc.useUtils();
  const toast = useToast();
  const create = trpc.calendar.events.create.useMutation();
  const form = useDraftForm({
    draftKey: `application.${application.id}.event`,
    initial: {
      title: `Interview: ${application.title} at ${application.company}`,
      startTime: "",
      endTime: "",
    },
    onSubmit: async (values) => {
      await create.mutateAsync({
        ...values,
        timezone: zone,
        kind: "interview",
        description: application.url ?? "",
        applicationId: application.id,
      });
      toast({ message: "Added to your calendar." });
      void utils.calendar.events.invalidate();
      void utils.applications.timeline.invalidate();
      onClose();
    },
  });
  return (
    <Dialog title="Add to Calendar" onClose={onClose}>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          <TextInput label="Event Title" data-autofocus {...form.text("title")} />
          <TextInput label="Start" type="datetime-local" {...form.text("startTime")} />
          <TextInput label="End" type="datetime-local" {...form.text("endTime")} />
          <FormError failure={form.failure} shownFields={["title", "startTime", "endTime"]} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={form.busy}>
              Add event
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
