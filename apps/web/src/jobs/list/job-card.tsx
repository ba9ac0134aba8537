import { useMediaQuery } from "@mantine/hooks";
import { IconBookmark, IconBookmarkFilled, IconX } from "@tabler/icons-react";
import { DemoMark } from "../../applications/demo/demo-mark.tsx";
import { remoteNames } from "../../lib/format.ts";
import { IconAction } from "../../ui/icon-action.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import type { JobItem } from "../job-item.ts";
import { JobMenu } from "../job-menu.tsx";
import { JobNotes } from "../job-notes.tsx";
import { companyOf, nameOf, payText, placesText, sourceName, titleOf } from "../job-words.ts";
import { MatchChip } from "../match-chip.tsx";
import { MatchReasons } from "../match-reasons.tsx";
import { PostedText } from "../posted-text.tsx";
import { useTriage } from "../use-triage.ts";
import classes from "./job-card.module.css";

/** Where there is room for a job beside the list. */
export const wideQuery = "(min-width: 75em)";

interface JobCardProps {
  job: JobItem;
  /** It is the one that is open beside the list. */
  open: boolean;
  /** The reasons of its band stand in it. */
  reasons?: boolean;
  onOpen: () => void;
  /** Called when the job is about to leave the list. */
  onLeave: () => void;
}

/** A job in a list: what it is, how it fits, what was done about it, and what to do. */
export function JobCard({ job, open, reasons = false, onOpen, onLeave }: JobCardProps) {
  const pay = payText(job.salary);
  const places = placesText(job.locations);
  return (
    <li className={classes.card} data-open={open} data-seen={job.seenAt !== null}>
      <div className={classes.head}>
        <div className={classes.names}>
          <h2 className={classes.title}>
            <TitleLink job={job} open={open} onOpen={onOpen} />
          </h2>
          <div className={classes.company}>
            <span>{companyOf(job)}</span>
            {job.triage === "new" && <span className={classes.new}>New</span>}
            <DemoMark shown={job.isDemo} />
          </div>
        </div>
        <Triage job={job} onLeave={onLeave} />
      </div>
      <div className={classes.facts}>
        {places && <span>{places}</span>}
        {job.remote && <span>{remoteNames[job.remote]}</span>}
        {pay && <span>{pay}</span>}
      </div>
      <div className={classes.quiet}>
        {job.match && !reasons && <MatchChip match={job.match} of={nameOf(job)} />}
        <span>
          <PostedText job={job} />
        </span>
        <span>{sourceName(job)}</span>
        {job.seenAt !== null && <span>Seen</span>}
      </div>
      <JobNotes job={job} />
      {job.match && reasons && (
        <div className={classes.match}>
          <MatchChip match={job.match} of={nameOf(job)} />
          <MatchReasons match={job.match} />
        </div>
      )}
    </li>
  );
}

interface TitleLinkProps {
  job: JobItem;
  open: boolean;
  onOpen: () => void;
}

/** Beside the list where there is room, else on a page of its own. */
function TitleLink({ job, open, onOpen }: TitleLinkProps) {
  const wide = useMediaQuery(wideQuery, false, { getInitialValueInEffect: false });
  const shared = {
    className: classes.link ?? "",
    "data-job-link": job.id,
    children: titleOf(job),
  };
  return wide ? (
    <TextLink
      {...shared}
      to="/jobs"
      search={(before) => ({ ...before, job: job.id })}
      replace
      resetScroll={false}
      aria-current={open ? "true" : undefined}
      onClick={onOpen}
    />
  ) : (
    <TextLink {...shared} to="/jobs/$jobId" params={{ jobId: job.id }} />
  );
}

function Triage({ job, onLeave }: { job: JobItem; onLeave: () => void }) {
  const triage = useTriage();
  const name = nameOf(job);
  const saved = job.triage === "saved";
  const dismiss = () => {
    onLeave();
    void triage(job, "dismissed");
  };
  const save = () => {
    if (job.triage === "dismissed") onLeave();
    void triage(job, "saved");
  };
  return (
    <div className={classes.actions}>
      {saved ? (
        <span className={classes.saved} title="Saved">
          <IconBookmarkFilled size={16} aria-label="Saved" />
        </span>
      ) : (
        <IconAction
          label={job.triage === "dismissed" ? `Save after all: ${name}` : `Save ${name}`}
          onClick={save}
        >
          <IconBookmark size={16} aria-hidden />
        </IconAction>
      )}
      {job.triage !== "dismissed" && (
        <IconAction label={`Dismiss ${name}`} onClick={dismiss}>
          <IconX size={16} aria-hidden />
        </IconAction>
      )}
      <JobMenu job={job} onLeave={onLeave} />
    </div>
  );
}
