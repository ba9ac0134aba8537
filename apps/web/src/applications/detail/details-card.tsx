import { Fragment, type ReactNode } from "react";
import { hostOf, remoteNames, salaryText } from "../../lib/format.ts";
import type { ApplicationDetail } from "../../lib/stages.ts";
import { useJobOfApplication } from "../../jobs/use-job-of-application.ts";
import { Card } from "../../ui/card.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { OutLink } from "../../ui/out-link.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import classes from "./detail.module.css";

/** The fields of an application; those that are empty are left out. */
export function DetailsCard({ application }: { application: ApplicationDetail }) {
  const { url, location, remote, salary, source, tags, appliedAt, notes } = application;
  const pay = salaryText(salary);
  const job = useJobOfApplication(application);
  const facts: [string, ReactNode][] = [
    ["Posting", url && <OutLink href={url}>{hostOf(url)}</OutLink>],
    [
      "Job",
      job && (
        <TextLink to="/jobs/$jobId" params={{ jobId: job.id }}>
          As it was posted
        </TextLink>
      ),
    ],
    ["Location", location],
    ["Where you work", remote && remoteNames[remote]],
    ["Salary", pay],
    ["Found at", source],
    ["Applied", appliedAt && <TimeText at={appliedAt} precision="day" />],
    ["Added", <TimeText key="added" at={application.createdAt} precision="day" />],
    ["Tags", tags.length > 0 && <Tags tags={tags} />],
  ];
  return (
    <Card
      title="Details"
      actions={
        <LinkButton
          size="xs"
          variant="default"
          to="/applications/$applicationId"
          params={{ applicationId: application.id }}
          search={{ edit: true }}
          aria-label="Edit the details"
        >
          Edit
        </LinkButton>
      }
    >
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
      </dl>
      {notes && <p className={classes.prose}>{notes}</p>}
    </Card>
  );
}

function Tags({ tags }: { tags: string[] }) {
  return (
    <ul className={classes.tags}>
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  );
}
