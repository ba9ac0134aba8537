import { UnstyledButton } from "@mantine/core";
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconQuestionMark,
  IconTarget,
} from "@tabler/icons-react";
import { useState } from "react";
import { usePart } from "../ui/use-part.ts";
import { type Band, bandNames, type JobMatch } from "./job-item.ts";
import classes from "./match-chip.module.css";

const loadPopover = () => import("./match-popover.tsx").then((module) => module.MatchPopover);

const icons = {
  strong: IconTarget,
  good: IconCircleCheck,
  stretch: IconCircleHalf2,
  weak: IconCircleDashed,
  unknown: IconQuestionMark,
} as const satisfies Record<Band, typeof IconTarget>;

/** How well a job fits, in words; the reasons at a press. */
export function MatchChip({ match, of }: { match: JobMatch; of: string }) {
  const { code: MatchPopover, want, foresee } = usePart(loadPopover, "The reasons");
  const [opened, setOpened] = useState(false);
  const Icon = icons[match.band];
  const button = (
    <UnstyledButton
      {...foresee}
      className={classes.chip}
      data-band={match.band}
      aria-expanded={opened}
      aria-label={`${bandNames[match.band]}: why? ${of}`}
      onClick={() => (MatchPopover ? setOpened(!opened) : want(() => setOpened(true)))}
    >
      <Icon size={14} aria-hidden />
      {bandNames[match.band]}
    </UnstyledButton>
  );
  // A list has many chips and opens few.
  if (!MatchPopover) return button;
  return (
    <MatchPopover match={match} opened={opened} onChange={setOpened}>
      {button}
    </MatchPopover>
  );
}
