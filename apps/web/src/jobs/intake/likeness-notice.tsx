import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { TimeText } from "../../ui/time-text.tsx";
import type { JobLikeness } from "../job-item.ts";
import { likenessWords } from "../job-words.ts";
import { LikenessLink } from "../likeness-link.tsx";
import hint from "../../applications/form/duplicate-hint.module.css";
import classes from "./intake.module.css";

interface LikenessNoticeProps {
  likeness: JobLikeness[];
  busy: boolean;
  /** Writes what is in the form over one that is much alike. */
  onUpdate: (likeness: JobLikeness) => void;
}

/** What this posting looks like: open it, or bring it up to date instead of saving another (for the very same, saving does that). */
export function LikenessNotice({ likeness, busy, onUpdate }: LikenessNoticeProps) {
  if (likeness.length === 0) return null;
  return (
    <div className={hint.hint} role="status">
      <p className={hint.words}>
        <IconCopy size={16} aria-hidden />
        <span>Looks like one you have</span>
      </p>
      <ul className={classes.routes}>
        {likeness.slice(0, 4).map((like) => (
          <li key={`${like.kind} ${like.id}`}>
            <span>
              <LikenessLink likeness={like} /> {likenessWords[like.reason]} (
              <TimeText at={like.at} precision="ago" />)
            </span>
            {like.kind === "job" &&
              like.reason !== "same_url" &&
              like.reason !== "same_posting" && (
                <Button
                  size="xs"
                  variant="default"
                  loading={busy}
                  aria-label={`Update that one: ${like.title}`}
                  onClick={() => onUpdate(like)}
                >
                  Update that one
                </Button>
              )}
          </li>
        ))}
      </ul>
    </div>
  );
}
