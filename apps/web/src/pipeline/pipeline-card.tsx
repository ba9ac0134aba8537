import { useDraggable, useDroppable } from "@dnd-kit/core";
import { ActionIcon, UnstyledButton } from "@mantine/core";
import { IconArrowsMove, IconCalendarPlus } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { DemoMark } from "../applications/demo/demo-mark.tsx";
import { NextStep } from "../applications/list/next-step.tsx";
import { MoveMenu } from "../applications/status/move-menu.tsx";
import { AddToCalendarDialog } from "../calendar/add-to-calendar.tsx";
import { type ApplicationItem, stageNames } from "../lib/stages.ts";
import { TextLink } from "../ui/text-link.tsx";
import { TimeText } from "../ui/time-text.tsx";
import classes from "./pipeline.module.css";

interface PipelineCardProps {
  card: ApplicationItem;
  held: boolean;
  onHandleKey: (event: KeyboardEvent, card: ApplicationItem) => void;
  onHandleBlur: () => void;
}

export function PipelineCard({ card, held, onHandleKey, onHandleBlur }: PipelineCardProps) {
  const drag = useDraggable({ id: card.id });
  const drop = useDroppable({ id: card.id });
  const [calendar, setCalendar] = useState(false);
  return (
    <li
      ref={(node) => {
        drag.setNodeRef(node);
        drop.setNodeRef(node);
      }}
      className={classes.card}
      data-held={held || drag.isDragging}
      {...drag.listeners}
    >
      <PipelineCardFace card={card} />
      <div className={classes.cardActions}>
        <MoveMenu application={card} words="Move to…" />
        <span className={classes.icons}>
          <ActionIcon
            variant="subtle"
            className={classes.icon}
            aria-label={`Add ${card.title} to the calendar`}
            onClick={() => setCalendar(true)}
          >
            <IconCalendarPlus size={18} aria-hidden />
          </ActionIcon>
          <UnstyledButton
            className={classes.handle}
            data-handle={card.id}
            aria-label={`Move ${card.title} with the arrow keys`}
            aria-pressed={held}
            onKeyDown={(event) => onHandleKey(event, card)}
            onBlur={onHandleBlur}
          >
            <IconArrowsMove size={16} aria-hidden />
          </UnstyledButton>
        </span>
      </div>
      {calendar && <AddToCalendarDialog application={card} onClose={() => setCalendar(false)} />}
    </li>
  );
}

/** What a card says. */
export function PipelineCardFace({ card }: { card: ApplicationItem }) {
  return (
    <>
      <TextLink
        to="/applications/$applicationId"
        params={{ applicationId: card.id }}
        className={classes.cardTitle}
        draggable={false}
      >
        {card.title}
      </TextLink>
      <div className={classes.cardCompany}>
        {card.company} <DemoMark shown={card.isDemo} />
      </div>
      {card.status !== stageNames[card.stage] && <div className={classes.label}>{card.status}</div>}
      <NextStep nextAction={card.nextAction} />
      <div className={classes.cardCompany}>
        moved <TimeText at={card.stageChangedAt} precision="ago" />
      </div>
    </>
  );
}
