import { Popover } from "@mantine/core";
import type { ReactElement } from "react";
import type { JobMatch } from "./job-item.ts";
import { MatchReasons } from "./match-reasons.tsx";
import classes from "./match-chip.module.css";

interface MatchPopoverProps {
  match: JobMatch;
  opened: boolean;
  onChange: (opened: boolean) => void;
  /** The chip's button. */
  children: ReactElement;
}

/** The reasons for a match, beside its chip. */
export function MatchPopover({ match, opened, onChange, children }: MatchPopoverProps) {
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      position="bottom-start"
      width={300}
      shadow="md"
      withinPortal
      portalProps={{ target: "#main" }}
      returnFocus
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown className={classes.reasons}>
        <MatchReasons match={match} />
      </Popover.Dropdown>
    </Popover>
  );
}
