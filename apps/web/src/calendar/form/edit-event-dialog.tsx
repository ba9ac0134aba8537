import { useState } from "react";
import { trpc } from "../../lib/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState, LoadingRows } from "../../ui/states.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { EventItem } from "../event-item.ts";
import { outcomeWords } from "../sync-words.ts";
import { useEventChanges } from "../use-event-changes.ts";
import { useRenewEvents } from "../use-renew-events.ts";
import { EventForm } from "./event-form.tsx";
import { toPatch, valuesOfEvent } from "./event-values.ts";
import { useCalendarChoices } from "./use-calendar-choices.ts";

interface EditEventDialogProps {
  event: EventItem;
  onClose: () => void;
}

/** Every field of an event. An edit that met a newer one elsewhere asks which shall hold. */
export function EditEventDialog({ event, onClose }: EditEventDialogProps) {
  const renew = useRenewEvents();
  const toast = useToast();
  const { undo } = useEventChanges();
  const update = trpc.calendar.events.update.useMutation();
  const { ready, error, retry, choices } = useCalendarChoices();
  // What Undo puts back: what comes in from the server meanwhile must not move it.
  const [before, setBefore] = useState(event);
  const { id, application } = event;
  return (
    <Dialog title="Edit Event" size="xl" onClose={onClose}>
      {ready ? (
        <EventForm
          draftKey={`event.${id}.edit`}
          initial={valuesOfEvent(event)}
          revision={event.revision}
          application={application ? `${application.title} at ${application.company}` : null}
          choices={choices}
          onSend={async (values, chosen, base) => {
            const patch = toPatch(values, base.values, chosen);
            if (Object.keys(patch).length > 0) {
              const saved = await update.mutateAsync({ id, revision: base.revision, patch });
              const words = outcomeWords(saved);
              toast({ message: words, undo: () => undo({ event: before, patch, words }) });
              void renew(saved);
            }
            onClose();
          }}
          conflict={{
            id,
            onKeepMine: setBefore,
            onTakeTheirs: () => {
              void renew(null);
              onClose();
            },
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
