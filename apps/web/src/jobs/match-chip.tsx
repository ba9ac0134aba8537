import { Popover, UnstyledButton } from "@mantine/core";
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconQuestionMark,
  IconTarget,
} from "@tabler/icons-react";
import { useState } from "react";
import { type Band, bandNames, type JobMatch } from "./job-item.ts";
import { MatchReasons } from "./match-reasons.tsx";
import classes from "./match-chip.module.css";

const icons = {
  strong: IconTarget,
  good: IconCircleCheck,
  stretch: IconCircleHalf2,
  weak: IconCircleDashed,
  unknown: IconQuestionMark,
} as const satisfies Record<Band, typeof IconTarget>;

/** How well a job fits, in words; the reasons at a press. */
export function MatchChip({ match, of }: { match: JobMatch; of: string }) {
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState(false);
  const Icon = icons[match.band];
  const button = (
    <UnstyledButton
      className={classes.chip}
      data-band={match.band}
      aria-expanded={opened}
      aria-label={`${bandNames[match.band]}: why? ${of}`}
      onClick={() => {
        setWanted(true);
        setOpened(!opened);
      }}
    >
      <Icon size={14} aria-hidden />
      {bandNames[match.band]}
    </UnstyledButton>
  );
  // A list has many chips and opens few.
  if (!wanted) return button;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={300}
      shadow="md"
      withinPortal
      portalProps={{ target: "#main" }}
      returnFocus
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown className={classes.reasons}>
        <MatchReasons match={match} />
      </Popover.Dropdown>
    </Popover>
  );
}
