import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { Card } from "../../ui/card.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import type { JobDetail, JobLikeness } from "../job-item.ts";
import { likenessWords } from "../job-words.ts";
import { LikenessLink } from "../likeness-link.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import classes from "./detail.module.css";

const MergeDialog = lazyDialog(async () => (await import("./merge-dialog.tsx")).MergeDialog);

interface LikenessCardProps {
  job: JobDetail;
  /** Called when the job went into another. */
  onGone: (into: string) => void;
}

/** Jobs and applications that this one looks like; jobs can be merged. */
export function LikenessCard({ job, onGone }: LikenessCardProps) {
  const [other, setOther] = useState<JobLikeness | null>(null);
  return (
    <Card title="Looks like one you have">
      <ul className={classes.rows}>
        {job.likeness.map((like) => (
          <li key={`${like.kind} ${like.id}`} className={classes.row}>
            <div>
              <LikenessLink likeness={like} />
              <div className={classes.small}>
                {likenessWords[like.reason]}, <TimeText at={like.at} precision="ago" />
              </div>
            </div>
            {like.kind === "job" && (
              <Group gap="xs">
                <Button size="xs" variant="default" onClick={() => setOther(like)}>
                  Same job: merge…
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
      {other && (
        <MergeDialog
          job={job}
          otherId={other.id}
          onMerged={(stays) => {
            if (stays !== job.id) onGone(stays);
          }}
          onClose={() => setOther(null)}
        />
      )}
    </Card>
  );
}
