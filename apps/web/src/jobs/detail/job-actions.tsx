import { Button } from "@mantine/core";
import { IconBookmark, IconBookmarkOff, IconExternalLink, IconSend } from "@tabler/icons-react";
import { AddToCalendarButton } from "../../calendar/add-to-calendar.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import type { JobDetail } from "../job-item.ts";
import { JobMenu } from "../job-menu.tsx";
import { outLinkProps } from "../out-link-props.ts";
import { useApply } from "../use-apply.ts";
import { useTriage } from "../use-triage.ts";
import classes from "./detail.module.css";

interface JobActionsProps {
  job: JobDetail;
  /** Called once the job is gone; `into`: the one it went into. */
  onGone: (into: string | null) => void;
}

/** The next thing to do first: make an application; once there is one, its interview. */
export function JobActions({ job, onGone }: JobActionsProps) {
  const apply = useApply();
  const triage = useTriage();
  const link = outLinkProps(job.url);
  const { application } = job;
  return (
    <div className={classes.actions}>
      {application ? (
        <>
          <AddToCalendarButton
            application={{
              id: application.id,
              title: job.title,
              company: job.company,
              url: job.url,
            }}
          />
          <LinkButton
            variant="default"
            to="/applications/$applicationId"
            params={{ applicationId: application.id }}
          >
            See application
          </LinkButton>
        </>
      ) : (
        <Button
          leftSection={<IconSend size={16} aria-hidden />}
          loading={apply.busy}
          onClick={() => void apply.run(job)}
        >
          Make an application
        </Button>
      )}
      {link && (
        <Button
          component="a"
          {...link}
          variant="default"
          leftSection={<IconExternalLink size={16} aria-hidden />}
        >
          Open the original
        </Button>
      )}
      {job.triage !== "saved" && (
        <Button
          variant="default"
          leftSection={<IconBookmark size={16} aria-hidden />}
          onClick={() => void triage(job, "saved")}
        >
          {job.triage === "dismissed" ? "Save after all" : "Save"}
        </Button>
      )}
      {job.triage !== "dismissed" && (
        <Button
          variant="default"
          leftSection={<IconBookmarkOff size={16} aria-hidden />}
          onClick={() => void triage(job, "dismissed")}
        >
          Dismiss
        </Button>
      )}
      <JobMenu job={job} onGone={onGone} />
    </div>
  );
}
