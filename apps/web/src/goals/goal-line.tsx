import { IconCircleCheck } from "@tabler/icons-react";
import { DemoMark } from "../applications/demo/demo-mark.tsx";
import {
  bestStreakWords,
  deadlineWords,
  type GoalItem,
  restWords,
  standingWords,
  streakWords,
} from "./goal-words.ts";
import classes from "./goals.module.css";

interface GoalLineProps {
  goal: GoalItem;
  /** Says the best streak there was, too. */
  best?: boolean;
}

/** A goal's name and how it stands, in words and as a bar. */
export function GoalLine({ goal, best = false }: GoalLineProps) {
  const { progress, title, isDemo } = goal;
  const words = [
    standingWords(goal),
    progress.met ? "reached" : "",
    restWords(goal),
    streakWords(progress),
    best ? bestStreakWords(progress) : "",
    deadlineWords(progress),
  ];
  return (
    <>
      <span className={classes.name}>
        {progress.met && <IconCircleCheck size={16} aria-hidden className={classes.met} />}
        {title}
        <DemoMark shown={isDemo} />
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
      <span className={classes.quiet}>{words.filter(Boolean).join(" · ")}</span>
    </>
  );
}
