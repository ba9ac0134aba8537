import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { IconArrowLeft, IconPencil, IconTrash } from "@tabler/icons-react";
import { Button } from "@mantine/core";
import { AddToCalendarButton } from "../../calendar/add-to-calendar.tsx";
import { toFailure } from "../../lib/failure.ts";
import type { ApplicationDetail } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { useProfile } from "../../shell/use-profile.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState, ErrorState, LoadingRows } from "../../ui/states.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { DemoMark } from "../demo/demo-mark.tsx";
import { MoveMenu } from "../status/move-menu.tsx";
import { useRemoveApplication } from "../status/use-remove-application.ts";
import { ContactsCard } from "./contacts-card.tsx";
import { DetailsCard } from "./details-card.tsx";
import { DocumentsCard } from "./documents-card.tsx";
import { EventsCard } from "./events-card.tsx";
import { NextStepCard } from "./next-step-card.tsx";
import { TimelineCard } from "./timeline-card.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import classes from "./application-page.module.css";

const EditDialog = lazyDialog(async () => (await import("./edit-dialog.tsx")).EditDialog);
const route = getRouteApi("/shell/applications/$applicationId");

/** One application: the next step first, then what happened, who, what was sent. */
export function ApplicationPage() {
  const { applicationId } = route.useParams();
  const query = trpc.applications.get.useQuery({ id: applicationId });
  if (query.data) return <LoadedPage key={applicationId} application={query.data} />;
  const missing = query.isError && toFailure(query.error).code === "not_found";
  return (
    <Page title={missing ? "This application is not here" : "Application"} above={<Back />}>
      {missing ? (
        <EmptyState action={<LinkButton to="/applications">See your applications</LinkButton>}>
          It was deleted, or the address belongs to somebody else.
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
    <TextLink to="/applications" className={classes.back}>
      <IconArrowLeft size={16} aria-hidden /> Applications
    </TextLink>
  );
}

function LoadedPage({ application }: { application: ApplicationDetail }) {
  const { edit } = route.useSearch();
  // The form's wall times need the person's zone.
  const zoneKnown = useProfile() !== undefined;
  const navigate = route.useNavigate();
  return (
    <Page
      title={application.title}
      above={<Back />}
      beside={<MoveMenu application={application} />}
      subtitle={
        <>
          {application.company}
          <DemoMark shown={application.isDemo} />
        </>
      }
      actions={<PageActions application={application} />}
    >
      <NextStepCard application={application} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <TimelineCard application={application} />
        </div>
        <div className={classes.column}>
          <EventsCard application={application} />
          <DetailsCard application={application} />
          <ContactsCard application={application} />
          <DocumentsCard application={application} />
        </div>
      </div>
      {edit && zoneKnown && (
        <EditDialog
          application={application}
          onClose={() => void navigate({ search: {}, replace: true })}
        />
      )}
    </Page>
  );
}

function PageActions({ application }: { application: ApplicationDetail }) {
  const navigate = useNavigate();
  const remove = useRemoveApplication();
  const { id, title, company, url } = application;
  const removeAndLeave = async () => {
    if (await remove(application)) await navigate({ to: "/applications" });
  };
  return (
    <>
      <AddToCalendarButton application={{ id, title, company, url }} />
      <LinkButton
        variant="default"
        to="/applications/$applicationId"
        params={{ applicationId: id }}
        search={{ edit: true }}
        leftSection={<IconPencil size={16} aria-hidden />}
      >
        Edit
      </LinkButton>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => void removeAndLeave()}
      >
        Delete
      </Button>
    </>
  );
}
