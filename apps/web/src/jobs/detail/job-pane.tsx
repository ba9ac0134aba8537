import { Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { IconAction } from "../../ui/icon-action.tsx";
import { ErrorState, LoadingRows } from "../../ui/states.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import type { JobDetail } from "../job-item.ts";
import { titleOf } from "../job-words.ts";
import { JobActions } from "./job-actions.tsx";
import { JobSubtitle } from "./job-subtitle.tsx";
import { JobSections } from "./job-sections.tsx";
import { useMarkSeen } from "./use-mark-seen.ts";
import classes from "./job-pane.module.css";

interface JobPaneProps {
  id: string | null;
  /** Whether the focus goes to the job that comes next; asked once for each. */
  takeFocusRef: RefObject<boolean>;
  /** `into`: another job takes its place. */
  onClose: (into: string | null) => void;
}

/** The open job, beside the list. */
export function JobPane({ id, takeFocusRef, onClose }: JobPaneProps) {
  if (id === null)
    return (
      <Text c="dimmed" className={classes.hint}>
        Choose a job to read it here. The keys j and k go through the list.
      </Text>
    );
  return <Chosen key={id} id={id} takeFocusRef={takeFocusRef} onClose={onClose} />;
}

function Chosen({ id, takeFocusRef, onClose }: JobPaneProps & { id: string }) {
  const query = trpc.jobs.get.useQuery({ id });
  const close = (
    <IconAction label="Close the job" onClick={() => onClose(null)}>
      <IconX size={16} aria-hidden />
    </IconAction>
  );
  if (query.data)
    return <Loaded job={query.data} takeFocusRef={takeFocusRef} onClose={onClose} close={close} />;
  return (
    <div className={classes.pane}>
      <div className={classes.corner}>{close}</div>
      {!query.isError ? (
        <LoadingRows rows={4} height={72} />
      ) : toFailure(query.error).code === "not_found" ? (
        <Text c="dimmed">This job is not here. It was deleted, or it went into another.</Text>
      ) : (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
    </div>
  );
}

interface LoadedProps extends Omit<JobPaneProps, "id"> {
  job: JobDetail;
  close: ReactNode;
}

function Loaded({ job, takeFocusRef, onClose, close }: LoadedProps) {
  useMarkSeen(job);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocusRef.current) heading.current?.focus({ preventScroll: true });
    takeFocusRef.current = false;
  }, [takeFocusRef]);
  return (
    <div className={classes.pane}>
      <header className={classes.header}>
        <div className={classes.top}>
          <h2 ref={heading} tabIndex={-1} className={classes.title}>
            {titleOf(job)}
          </h2>
          {close}
        </div>
        <JobSubtitle job={job} />
        <JobActions job={job} onGone={onClose} />
        <TextLink to="/jobs/$jobId" params={{ jobId: job.id }} className={classes.full}>
          On a page of its own
        </TextLink>
      </header>
      <JobSections job={job} onGone={onClose} />
    </div>
  );
}
