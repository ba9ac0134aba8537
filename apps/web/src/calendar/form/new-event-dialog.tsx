import { useState } from "react";
import { randomKey } from "../../lib/random-key.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState, LoadingRows } from "../../ui/states.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { EventItem } from "../event-item.ts";
import { outcomeWords } from "../sync-words.ts";
import { useRenewEvents } from "../use-renew-events.ts";
import { EventForm } from "./event-form.tsx";
import { type CalendarApplication, newEventValues, toDraft } from "./event-values.ts";
import { useCalendarChoices } from "./use-calendar-choices.ts";
import { nextFullHour, nextWorkday } from "./wall-time.ts";

/** A place in the calendar: wall times in the person's zone; all-day ends are the last day. */
export interface Slot {
  start: string;
  end: string;
  allDay: boolean;
}

interface NewEventDialogProps {
  title: string;
  application?: CalendarApplication;
  slot?: Slot;
  onSaved?: (event: EventItem) => void;
  onClose: () => void;
}

/** A new event; for an application with its title, company and link filled in. */
export function NewEventDialog(props: NewEventDialogProps) {
  const { title, application, slot, onSaved, onClose } = props;
  const zone = useTimeZone();
  const toast = useToast();
  const renew = useRenewEvents();
  const create = trpc.calendar.events.create.useMutation();
  const { ready, error, retry, choices, preferred } = useCalendarChoices();
  const [now] = useState(() => new Date());
  const [saveKey] = useState(randomKey);
  return (
    <Dialog title={title} size="xl" onClose={onClose}>
      {ready ? (
        <EventForm
          draftKey={application ? `application.${application.id}.event` : "event.new"}
          initial={newEventValues({
            start: application ? nextWorkday(now, zone) : nextFullHour(now, zone),
            ...slot,
            zone,
            provider: preferred,
            saveKey,
            application,
          })}
          fresh={slot !== undefined}
          application={application ? `${application.title} at ${application.company}` : null}
          choices={choices}
          onSend={async (values, chosen) => {
            const event = await create.mutateAsync(toDraft(values, chosen));
            toast({
              message: outcomeWords(event),
              // Where the event is opened anyway, there is nothing to lead to.
              ...(onSaved ? {} : { link: { words: "See event", eventId: event.id } }),
            });
            void renew(event);
            onSaved?.(event);
            onClose();
          }}
          onClose={onClose}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : (
        <LoadingRows rows={5} height={44} />
      )}
    </Dialog>
  );
}
