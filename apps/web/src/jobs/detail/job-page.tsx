import { IconArrowLeft } from "@tabler/icons-react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState, ErrorState, LoadingRows } from "../../ui/states.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import type { JobDetail } from "../job-item.ts";
import { titleOf } from "../job-words.ts";
import { JobActions } from "./job-actions.tsx";
import { JobSections } from "./job-sections.tsx";
import { JobSubtitle } from "./job-subtitle.tsx";
import { useMarkSeen } from "./use-mark-seen.ts";
import classes from "./detail.module.css";

const route = getRouteApi("/shell/jobs/$jobId");

/** One job on a page of its own: what to do first, then how it fits, then all it says. */
export function JobPage() {
  const { jobId } = route.useParams();
  const query = trpc.jobs.get.useQuery({ id: jobId });
  if (query.data) return <LoadedPage key={jobId} job={query.data} />;
  const missing = query.isError && toFailure(query.error).code === "not_found";
  return (
    <Page title={missing ? "This job is not here" : "Job"} above={<Back />}>
      {missing ? (
        <EmptyState action={<LinkButton to="/jobs">See your jobs</LinkButton>}>
          It was deleted, it went into another, or the address belongs to somebody else.
        </EmptyState>
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingRows rows={4} height={96} />
      )}
    </Page>
  );
}

function Back() {
  return (
    <TextLink to="/jobs" className={classes.back}>
      <IconArrowLeft size={16} aria-hidden /> Jobs
    </TextLink>
  );
}

function LoadedPage({ job }: { job: JobDetail }) {
  useMarkSeen(job);
  const navigate = useNavigate();
  const leave = (into: string | null) =>
    void (into === null
      ? navigate({ to: "/jobs" })
      : navigate({ to: "/jobs/$jobId", params: { jobId: into }, replace: true }));
  return (
    <Page title={titleOf(job)} above={<Back />} subtitle={<JobSubtitle job={job} />}>
      <JobActions job={job} onGone={leave} />
      <JobSections job={job} columns onGone={leave} />
    </Page>
  );
}
