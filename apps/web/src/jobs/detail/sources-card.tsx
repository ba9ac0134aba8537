import { Button } from "@mantine/core";
import { hostOf } from "../../lib/format.ts";
import { Card } from "../../ui/card.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { boardNames, type JobDetail, routeNames } from "../job-item.ts";
import { nameOf } from "../job-words.ts";
import { JobOutLink } from "../job-out-link.tsx";
import { useMerge } from "../use-merge.ts";
import classes from "./detail.module.css";

/** Where a job came from, and what was merged into it. */
export function SourcesCard({ job }: { job: JobDetail }) {
  const { takeApart } = useMerge();
  return (
    <Card title="Where it came from">
      <ul className={classes.rows}>
        {job.sources.map((source) => (
          <li key={source.id} className={classes.row}>
            <div>
              {source.url ? (
                <JobOutLink href={source.url}>
                  {source.board === "generic" ? hostOf(source.url) : boardNames[source.board]}
                </JobOutLink>
              ) : (
                boardNames[source.board]
              )}
              <div className={classes.small}>
                {routeNames[source.route]}, <TimeText at={source.createdAt} precision="ago" />
                {source.externalId && ` · no. ${source.externalId}`}
              </div>
            </div>
          </li>
        ))}
        {job.merged.map((merged) => (
          <li key={merged.id} className={classes.row}>
            <div>
              Merged: {nameOf(merged)}
              <div className={classes.small}>
                added <TimeText at={merged.createdAt} precision="ago" />
              </div>
            </div>
            <Button size="xs" variant="default" onClick={() => void takeApart(merged.id)}>
              Take apart
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
