import { IconCalendarEvent, IconFile, IconNote, IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ApplicationDetail } from "../../lib/stages.ts";
import { type RouterOutputs, trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { StageIcon } from "../../ui/stage-badge.tsx";
import { QueryView } from "../../ui/states.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { NoteComposer } from "./note-composer.tsx";
import { NoteEntry } from "./note-entry.tsx";
import { StatusEntry } from "./status-entry.tsx";
import classes from "./detail.module.css";

type TimelineItem = RouterOutputs["applications"]["timeline"][number];

/** Everything that happened, newest first; notes are written here, history is corrected here. */
export function TimelineCard({ application }: { application: ApplicationDetail }) {
  const query = trpc.applications.timeline.useQuery({ id: application.id });
  return (
    <Card title="Timeline">
      <NoteComposer applicationId={application.id} />
      <QueryView query={query}>
        {(items) => (
          <ol className={classes.entries}>
            {items.map((item) => (
              <li key={keyOf(item)} className={classes.entry}>
                <Entry item={item} application={application} />
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </Card>
  );
}

function keyOf(item: TimelineItem): string {
  switch (item.type) {
    case "status":
      return item.change.id;
    case "note":
      return item.note.id;
    case "document":
      return item.document.id;
    case "event":
      return item.event.id;
    case "created":
      return "created";
  }
}

function Entry({ item, application }: { item: TimelineItem; application: ApplicationDetail }) {
  switch (item.type) {
    case "status":
      return (
        <>
          <span className={classes.entryIcon}>
            <StageIcon stage={item.change.stage} />
          </span>
          <StatusEntry change={item.change} application={application} />
        </>
      );
    case "note":
      return (
        <>
          <IconNote size={18} aria-hidden className={classes.entryIcon} />
          <NoteEntry note={item.note} applicationId={application.id} />
        </>
      );
    case "document":
      return (
        <PlainEntry icon={<IconFile size={18} aria-hidden />} at={item.at}>
          <span className={classes.strong}>Sent: {item.document.name}</span>
        </PlainEntry>
      );
    case "event":
      return (
        <PlainEntry icon={<IconCalendarEvent size={18} aria-hidden />} at={item.at}>
          <TextLink to="/calendar" search={{ event: item.event.id }}>
            {item.event.title}
          </TextLink>
        </PlainEntry>
      );
    case "created":
      return (
        <PlainEntry icon={<IconPlus size={18} aria-hidden />} at={item.at}>
          <span className={classes.strong}>Added to Huntboard</span>
        </PlainEntry>
      );
  }
}

function PlainEntry({ icon, at, children }: { icon: ReactNode; at: string; children: ReactNode }) {
  return (
    <>
      <span className={classes.entryIcon}>{icon}</span>
      <div className={classes.entryBody}>
        <div className={classes.entryHead}>
          {children}
          <span className={classes.when}>
            <TimeText at={at} />
          </span>
        </div>
      </div>
    </>
  );
}
