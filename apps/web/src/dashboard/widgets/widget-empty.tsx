import { Text } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./widgets.module.css";

interface WidgetEmptyProps {
  icon: Icon;
  children: ReactNode;
  action?: ReactNode;
}

/** A widget that has nothing yet, in the middle of its place: a picture, one sentence, one thing to do. */
export function WidgetEmpty({ icon: Picture, children, action }: WidgetEmptyProps) {
  return (
    <div className={classes.empty}>
      <span className={classes.picture} aria-hidden>
        <Picture size={20} />
      </span>
      <Text c="dimmed" className={classes.sentence}>
        {children}
      </Text>
      {action}
    </div>
  );
}
