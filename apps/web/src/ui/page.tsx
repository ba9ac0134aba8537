import { Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import classes from "./page.module.css";

interface PageProps {
  title: string;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  /** A line above the heading, such as the way back. */
  above?: ReactNode;
  /** Something after the heading's words, such as a stage. */
  beside?: ReactNode;
  /** A line below the heading. */
  subtitle?: ReactNode;
  /** `full` lets the page use the whole width. */
  width?: "normal" | "full" | "narrow";
  children: ReactNode;
}

/** One page: its only h1 (which gets the focus after navigation), the document title, the content. */
export function Page(props: PageProps) {
  const { title, actions, above, beside, subtitle, width = "normal", children } = props;
  useEffect(() => {
    document.title = `${title} · Huntboard`;
  }, [title]);
  return (
    <div className={classes.page} data-width={width}>
      {above}
      <header className={classes.header}>
        <div className={classes.heading}>
          <Title order={1} tabIndex={-1} className={classes.title}>
            {title}
          </Title>
          {beside}
          {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Moves the focus to the page's heading, so that readers and the keyboard start there. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>("h1[tabindex]")?.focus({ preventScroll: true });
}
