import { Button, Group, Stack } from "@mantine/core";
import { OutLink } from "../../ui/out-link.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { EventTime } from "../event-time.tsx";
import { useTimeZone } from "../../shell/use-profile.ts";
import { type EventItem, kindNames } from "../event-item.ts";
import { ringingWords } from "../ringing-words.ts";
import { useRemoveEvent } from "../use-remove-event.ts";
import { hasOtherClock, whenWords, zoneWords } from "../when-words.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { ShareLinks } from "./share-links.tsx";
import { SyncState } from "./sync-state.tsx";
import classes from "./event-details.module.css";

interface EventDetailsProps {
  event: EventItem;
  onEdit: (event: EventItem) => void;
  /** Called once the event was deleted. */
  onGone: () => void;
}

/** All of one event, and what can be done with it. */
export function EventDetails({ event, onEdit, onGone }: EventDetailsProps) {
  const remove = useRemoveEvent();
  const { application } = event;
  return (
    <Stack gap="sm">
      <h3 className={classes.title}>{event.title}</h3>
      <When event={event} />
      {event.joinUrl && (
        <p className={classes.line}>
          <OutLink href={event.joinUrl}>Join the call</OutLink>
        </p>
      )}
      <dl className={classes.facts}>
        <dt>Kind</dt>
        <dd>{[kindNames[event.kind], event.round].filter(Boolean).join(", ")}</dd>
        {application && (
          <>
            <dt>Application</dt>
            <dd>
              <TextLink
                to="/applications/$applicationId"
                params={{ applicationId: application.id }}
              >
                {application.title} at {application.company}
              </TextLink>
            </dd>
          </>
        )}
        {event.location && (
          <>
            <dt>Location</dt>
            <dd>{event.location}</dd>
          </>
        )}
        <dt>Reminders</dt>
        <dd>{ringingWords(event.provider, event.reminderMinutes)}</dd>
        {event.description && (
          <>
            <dt>Description</dt>
            <dd className={classes.description}>{event.description}</dd>
          </>
        )}
      </dl>
      <SyncState event={event} />
      <Group gap="xs">
        <Button onClick={() => onEdit(event)}>Edit</Button>
        <Button
          variant="default"
          onClick={() => void remove(event).then((gone) => gone && onGone())}
        >
          Delete
        </Button>
      </Group>
      <MoveButtons event={event} />
      <ShareLinks id={event.id} />
    </Stack>
  );
}

function When({ event }: { event: EventItem }) {
  const zone = useTimeZone();
  const other = hasOtherClock(event, zone);
  const { startTime, timezone } = event;
  return (
    <div>
      <p className={classes.line}>
        {whenWords(event, zone)}
        {other && ` in ${zoneWords(zone, startTime)}, where you are`}
      </p>
      {other && (
        <p className={classes.line}>
          {whenWords(event, timezone)} in {zoneWords(timezone, startTime)}
        </p>
      )}
      <p className={classes.quiet}>
        <EventTime event={event} />
      </p>
    </div>
  );
}
