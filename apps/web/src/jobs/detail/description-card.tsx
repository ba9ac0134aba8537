import { lazy, Suspense } from "react";
import { LoadingRows } from "../../ui/states.tsx";
import { Card } from "../../ui/card.tsx";
import type { JobDetail } from "../job-item.ts";
import classes from "./detail.module.css";

const SafeHtml = lazy(() =>
  import("../description/safe-html.tsx").then((module) => ({ default: module.SafeHtml })),
);

/** What the posting says. */
export function DescriptionCard({ job }: { job: JobDetail }) {
  return (
    <Card title="Description">
      {job.descriptionHtml.trim() !== "" ? (
        <Suspense fallback={<LoadingRows rows={3} height={20} />}>
          <SafeHtml html={job.descriptionHtml} lang={job.language} />
        </Suspense>
      ) : job.descriptionText.trim() !== "" ? (
        <p className={classes.prose} lang={job.language ?? undefined}>
          {job.descriptionText}
        </p>
      ) : (
        <p className={classes.quiet}>
          There is no description yet. Edit the job and paste it, so that it is found by search and
          compared with what you look for.
        </p>
      )}
    </Card>
  );
}
