import { DemoMark } from "../../applications/demo/demo-mark.tsx";
import { remoteNames } from "../../lib/format.ts";
import type { JobDetail } from "../job-item.ts";
import { companyOf, nameOf, placesText } from "../job-words.ts";
import { MatchChip } from "../match-chip.tsx";
import classes from "./detail.module.css";

/** Whose job it is, where, and how it fits. */
export function JobSubtitle({ job }: { job: JobDetail }) {
  const places = placesText(job.locations);
  return (
    <div className={classes.subtitle}>
      <span>{companyOf(job)}</span>
      {places && <span className={classes.quiet}>{places}</span>}
      {job.remote && <span className={classes.quiet}>{remoteNames[job.remote]}</span>}
      {job.match && <MatchChip match={job.match} of={nameOf(job)} />}
      <DemoMark shown={job.isDemo} />
    </div>
  );
}
