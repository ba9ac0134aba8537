import { Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { Brand } from "../shell/brand.tsx";
import { focusHeading } from "../ui/page.tsx";
import classes from "./login-frame.module.css";

/** The quiet page around everything that happens before signing in. */
export function LoginFrame({ title, children }: { title: string; children: ReactNode }) {
  const shown = useRef(title);
  useEffect(() => {
    document.title = `${title} · Huntboard`;
    // Another form on the same page: its heading is where readers and the keyboard go on.
    if (shown.current !== title) focusHeading();
    shown.current = title;
  }, [title]);
  return (
    <main className={classes.frame}>
      <div className={classes.column}>
        <Brand />
        <div className={classes.card}>
          <Title order={1} tabIndex={-1} className={classes.title}>
            {title}
          </Title>
          {children}
        </div>
        <p className={classes.foot}>Your job search in one place, on your own machine.</p>
      </div>
    </main>
  );
}
