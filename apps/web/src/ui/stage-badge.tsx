import {
  IconBookmark,
  IconCircleCheck,
  IconCircleX,
  IconGift,
  IconLogout2,
  IconMessages,
  IconSend,
} from "@tabler/icons-react";
import { type Stage, stageNames } from "../lib/stages.ts";
import classes from "./stage-badge.module.css";

const icons = {
  saved: IconBookmark,
  applied: IconSend,
  interviewing: IconMessages,
  offer: IconGift,
  accepted: IconCircleCheck,
  rejected: IconCircleX,
  withdrawn: IconLogout2,
} as const satisfies Record<Stage, typeof IconBookmark>;

/** A stage in its hue, always with its icon and words: the person's label when given, else the stage's name. */
export function StageBadge({ stage, label }: { stage: Stage; label?: string }) {
  const words = label ?? stageNames[stage];
  return (
    <span className={classes.badge} data-stage={stage}>
      <StageIcon stage={stage} />
      <span className={classes.words}>{words}</span>
      {words !== stageNames[stage] && (
        <span className={classes.hidden}> (stage {stageNames[stage]})</span>
      )}
    </span>
  );
}

export function StageIcon({ stage }: { stage: Stage }) {
  const Icon = icons[stage];
  return <Icon size={16} aria-hidden className={classes.icon} data-stage={stage} />;
}
