import { IconX } from "@tabler/icons-react";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { IconAction } from "../../ui/icon-action.tsx";
import { QueryView } from "../../ui/states.tsx";
import { anyPending, freshness } from "../freshness.ts";
import { EventDetails } from "./event-details.tsx";

interface DetailsPanelProps {
  id: string;
  onClose: () => void;
}

/** The chosen event beside the calendar. */
export function DetailsPanel({ id, onClose }: DetailsPanelProps) {
  const query = trpc.calendar.events.get.useQuery(
    { id },
    { refetchInterval: ({ state }) => freshness(anyPending(state.data && [state.data])) },
  );
  return (
    <Card
      title="Event Details"
      actions={
        <IconAction label="Close the details" onClick={onClose}>
          <IconX size={16} aria-hidden />
        </IconAction>
      }
    >
      <QueryView query={query}>
        {(event) => <EventDetails key={id} event={event} onGone={onClose} />}
      </QueryView>
    </Card>
  );
}
