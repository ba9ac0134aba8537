import classes from "./demo-mark.module.css";

/** Marks an example. */
export function DemoMark({ shown }: { shown: boolean }) {
  return shown ? <span className={classes.mark}>Demo</span> : null;
}
