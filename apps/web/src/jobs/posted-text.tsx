import { TimeText } from "../ui/time-text.tsx";
import type { JobItem } from "./job-item.ts";

/** How long ago a job was posted; where its posting does not say, since when it is here. */
export function PostedText({ job }: { job: Pick<JobItem, "postedAt" | "createdAt"> }) {
  return job.postedAt ? (
    <>
      Posted <TimeText at={job.postedAt} precision="ago" />
    </>
  ) : (
    <>
      Added <TimeText at={job.createdAt} precision="ago" />
    </>
  );
}
