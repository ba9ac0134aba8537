import { Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { IconAction } from "../../ui/icon-action.tsx";
import { QueryView } from "../../ui/states.tsx";
import type { EventItem } from "../event-item.ts";
import { anyPending, freshness } from "../freshness.ts";
import { EventDetails } from "./event-details.tsx";
import classes from "./event-details.module.css";

interface DetailsPanelProps {
  /** The chosen event. */
  id: string | null;
  /** Where there is no room beside the calendar, the details come as a sheet. */
  narrow: boolean;
  onEdit: (event: EventItem) => void;
  onClose: () => void;
}

/** The chosen event, beside the calendar or over it. */
export function DetailsPanel({ id, narrow, onEdit, onClose }: DetailsPanelProps) {
  if (narrow)
    return id === null ? null : (
      <Dialog title="Event Details" onClose={onClose}>
        <Chosen id={id} onEdit={onEdit} onClose={onClose} />
      </Dialog>
    );
  return (
    <Card
      title="Event Details"
      actions={
        id !== null && (
          <IconAction label="Close the details" onClick={onClose}>
            <IconX size={16} aria-hidden />
          </IconAction>
        )
      }
    >
      {id === null ? (
        <Text c="dimmed">Choose an event to see it here.</Text>
      ) : (
        <FocusWhenChanged id={id}>
          <Chosen id={id} onEdit={onEdit} onClose={onClose} />
        </FocusWhenChanged>
      )}
    </Card>
  );
}

/** Brings readers and the keyboard along to what was chosen. */
function FocusWhenChanged({ id, children }: { id: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), [id]);
  return (
    <div ref={box} tabIndex={-1} className={classes.box}>
      {children}
    </div>
  );
}

function Chosen({
  id,
  onEdit,
  onClose,
}: Omit<DetailsPanelProps, "id" | "narrow"> & { id: string }) {
  const query = trpc.calendar.events.get.useQuery(
    { id },
    { refetchInterval: ({ state }) => freshness(anyPending(state.data && [state.data])) },
  );
  return (
    <QueryView query={query}>
      {(event) => <EventDetails key={id} event={event} onEdit={onEdit} onGone={onClose} />}
    </QueryView>
  );
}
