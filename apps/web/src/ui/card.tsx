import { Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./card.module.css";

interface CardProps {
  title: string;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  tone?: "normal" | "danger";
  children: ReactNode;
}

/** A titled part of a page: hairline border, 12 px corners, a region that readers can jump to. */
export function Card({ title, actions, tone = "normal", children }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.card} data-tone={tone}>
      <div className={classes.header}>
        <Title order={2} id={id} className={classes.title}>
          {title}
        </Title>
        {actions}
      </div>
      {children}
    </section>
  );
}
