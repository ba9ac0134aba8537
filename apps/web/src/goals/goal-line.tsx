import { IconCircleCheck } from "@tabler/icons-react";
import { DemoMark } from "../applications/demo/demo-mark.tsx";
import { deadlineWords, type GoalItem, standingWords, streakWords } from "./goal-words.ts";
import classes from "./goals.module.css";

/** A goal's name and how it stands, in words and as a bar. */
export function GoalLine({ goal }: { goal: GoalItem }) {
  const { progress, title, isDemo } = goal;
  const more = [streakWords(progress), deadlineWords(progress)].filter((words) => words !== "");
  return (
    <>
      <span className={classes.name}>
        {progress.met && <IconCircleCheck size={16} aria-hidden className={classes.met} />}
        {title} <DemoMark shown={isDemo} />
      </span>
      <span
        className={classes.track}
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(progress.share * 100)}
        aria-valuetext={standingWords(goal)}
      >
        <span
          className={classes.fill}
          data-met={progress.met || undefined}
          style={{ width: `${progress.share * 100}%` }}
        />
      </span>
      <span className={classes.quiet}>
        {[standingWords(goal), progress.met ? "reached" : "", ...more].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}
