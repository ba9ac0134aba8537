import { ActionIcon } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./icon-action.module.css";

interface IconActionProps {
  /** What it does, with the thing's name: "Delete the note of 3 March". */
  label: string;
  onClick: () => void;
  busy?: boolean;
  children: ReactNode;
}

/** A small button that is only an icon; 44 px on touch screens. */
export function IconAction({ label, onClick, busy = false, children }: IconActionProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.action}
      aria-label={label}
      title={label}
      loading={busy}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
