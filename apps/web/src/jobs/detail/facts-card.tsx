import { Button } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { Card } from "../../ui/card.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { remoteNames } from "../../lib/format.ts";
import { availabilityNames, type JobDetail, typeNames } from "../job-item.ts";
import { countryName, equityText, languageName, outcomeNames, payText } from "../job-words.ts";
import { useRecheck } from "../use-recheck.ts";
import classes from "./detail.module.css";

/** The facts of a job; those that are not known are left out, those that were guessed say so. */
export function FactsCard({ job }: { job: JobDetail }) {
  const recheck = useRecheck();
  const pay = payText(job.salary && { ...job.salary, guessed: false });
  const equity = equityText(job.equity);
  const facts: [name: string, field: string, value: ReactNode][] = [
    ["Places", "locations", job.locations.length > 0 && <Places places={job.locations} />],
    ["Where you work", "remote", job.remote && remoteNames[job.remote]],
    [
      "Employment",
      "employmentTypes",
      job.employmentTypes.map((type) => typeNames[type]).join(", "),
    ],
    ["Salary", "salary", pay],
    ["Equity", "equity", equity],
    ["Posted", "postedAt", job.postedAt && <TimeText at={job.postedAt} precision="day" />],
    [
      "Open until",
      "validThrough",
      job.validThrough && <TimeText at={job.validThrough} precision="day" />,
    ],
    ["Language", "language", job.language && languageName(job.language)],
    ["Added", "", <TimeText key="added" at={job.createdAt} precision="day" />],
  ];
  return (
    <Card title="Details">
      <dl className={classes.facts}>
        {facts
          .filter(([, , value]) => Boolean(value))
          .map(([name, field, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>
                {value} {isGuessed(job, field) && <Guessed />}
              </dd>
            </Fragment>
          ))}
        <dt>Still open?</dt>
        <dd>
          <Availability job={job} />
          {job.url && (
            <div>
              <Button
                size="compact-sm"
                variant="default"
                mt={4}
                loading={recheck.busy}
                onClick={() => void recheck.run(job)}
              >
                Check now
              </Button>
            </div>
          )}
        </dd>
      </dl>
    </Card>
  );
}

function isGuessed({ provenance, salary }: JobDetail, field: string): boolean {
  return field === "salary" ? salary?.guessed === true : provenance[field]?.guessed === true;
}

function Guessed() {
  return <span className={classes.guessed}>guessed from the text</span>;
}

function Places({ places }: { places: JobDetail["locations"] }) {
  return places.map(({ text, country }, index) => {
    const name = country === null ? "" : countryName(country);
    // The places never change their order here.
    return (
      <div key={index}>
        {text}
        {name !== "" && !text.includes(name) && text !== country && (
          <span className={classes.small}> {name}</span>
        )}
      </div>
    );
  });
}

function Availability({ job }: { job: JobDetail }) {
  const { availability, lastCheckedAt, lastOutcome } = job;
  return (
    <>
      {availabilityNames[availability]}
      {lastCheckedAt && (
        <span className={classes.small}>
          , checked <TimeText at={lastCheckedAt} precision="ago" />
          {availability === "unknown" && lastOutcome && `: ${outcomeNames[lastOutcome]}`}
        </span>
      )}
    </>
  );
}
