import { Kbd } from "@mantine/core";
import { Fragment } from "react";
import { shortcuts } from "../lib/shortcuts.ts";
import { Dialog } from "../ui/dialog.tsx";
import classes from "./shortcut-dialog.module.css";

/** Every shortcut, in words. */
export function ShortcutDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" size="md" onClose={onClose}>
      <p className={classes.intro}>Letters work while you are not typing in a field.</p>
      <dl className={classes.list}>
        {[...shortcuts, { keys: "Ctrl K", label: "Find a page, an application or a job" }].map(
          ({ keys, label }) => (
            <Fragment key={keys}>
              <dt className={classes.keys}>
                {keys.split(" ").map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd className={classes.label}>{label}</dd>
            </Fragment>
          ),
        )}
      </dl>
      <p className={classes.intro}>
        In the list of jobs, from a job&apos;s title: the arrow keys, Home and End move on, Enter
        opens.
      </p>
      <p className={classes.intro}>
        On the pipeline: focus a card&apos;s handle, press Space to pick it up, move it with the
        arrow keys, Space to drop, Escape to cancel.
      </p>
    </Dialog>
  );
}
