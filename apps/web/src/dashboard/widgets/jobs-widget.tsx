import { Button } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { MatchChip } from "../../jobs/match-chip.tsx";
import { companyOf, nameOf, placesText, sourceName, titleOf } from "../../jobs/job-words.ts";
import { PostedText } from "../../jobs/posted-text.tsx";
import { useApply } from "../../jobs/use-apply.ts";
import { useTriage } from "../../jobs/use-triage.ts";
import { trpc } from "../../lib/trpc.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { inputs } from "./queries.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";
import classes from "./widgets.module.css";

/** The newest jobs, or those that fit best, each with what can be done about it. */
export function JobsWidget({ settings }: WidgetProps) {
  const query = trpc.jobs.list.useQuery(inputs.jobs(settings));
  const triage = useTriage();
  const apply = useApply();
  return (
    <WidgetView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <WidgetEmpty
            icon={IconListSearch}
            action={
              <LinkButton variant="default" to="/jobs" search={{ add: "url" }}>
                Add a job
              </LinkButton>
            }
          >
            Jobs that you bring in will be here, the newest first.
          </WidgetEmpty>
        ) : (
          <ul className={classes.list}>
            {items.map((job) => (
              <li key={job.id} className={classes.item}>
                <div className={classes.wide}>
                  <TextLink to="/jobs/$jobId" params={{ jobId: job.id }} className={classes.strong}>
                    {titleOf(job)}
                  </TextLink>
                  <span className={classes.quiet}>
                    {[companyOf(job), placesText(job.locations, 1)].filter(Boolean).join(" · ")}
                  </span>
                  <span className={classes.quiet}>
                    <PostedText job={job} /> · {sourceName(job)}
                  </span>
                </div>
                <div className={classes.actions}>
                  {job.match && <MatchChip match={job.match} of={nameOf(job)} />}
                  {!job.application && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`Apply: ${nameOf(job)}`}
                      loading={apply.busy}
                      onClick={() => void apply.run(job)}
                    >
                      Apply
                    </Button>
                  )}
                  {job.triage === "new" && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`Save ${nameOf(job)}`}
                      onClick={() => void triage(job, "saved")}
                    >
                      Save
                    </Button>
                  )}
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={`Dismiss ${nameOf(job)}`}
                    onClick={() => void triage(job, "dismissed")}
                  >
                    Dismiss
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </WidgetView>
  );
}
