import { widgets } from "@huntboard/api/widgets";
import { IconSparkles } from "@tabler/icons-react";
import { MatchChip } from "../../jobs/match-chip.tsx";
import { companyOf, nameOf, placesText, titleOf } from "../../jobs/job-words.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { trpc } from "../../lib/trpc.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { inputs } from "./queries.ts";
import { readSettings } from "./read-settings.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";
import classes from "./widgets.module.css";

type Wanted = RouterOutputs["jobs"]["recommendations"]["wanted"];

/** The jobs that fit best, with the reasons; until there is a profile, what to fill in. */
export function RecommendationsWidget({ settings }: WidgetProps) {
  const query = trpc.jobs.recommendations.useQuery(inputs.recommendations(settings));
  const { reasons } = readSettings(widgets.recommendations.settings, settings);
  return (
    <WidgetView query={query}>
      {({ items, wanted }) =>
        items.length === 0 ? (
          <Nothing wanted={wanted} />
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
                  {reasons && job.match && (
                    <>
                      <Reasons words="Fits" of={job.match.matched} />
                      <Reasons words="Missing" of={job.match.missing} />
                    </>
                  )}
                </div>
                {job.match && <MatchChip match={job.match} of={nameOf(job)} />}
              </li>
            ))}
          </ul>
        )
      }
    </WidgetView>
  );
}

/** The first of the reasons; the chip has them all. */
function Reasons({ words, of }: { words: string; of: { text: string }[] }) {
  if (of.length === 0) return null;
  const first = of.slice(0, 4).map(({ text }) => text);
  return (
    <span className={classes.quiet}>
      {words}: {first.join(", ")}
    </span>
  );
}

function Nothing({ wanted }: { wanted: Wanted }) {
  if (wanted.length === 1 && wanted[0] === "jobs")
    return (
      <WidgetEmpty
        icon={IconSparkles}
        action={
          <LinkButton variant="default" to="/jobs" search={{ add: "url" }}>
            Add a job
          </LinkButton>
        }
      >
        Bring some jobs in, and the ones that fit will be here.
      </WidgetEmpty>
    );
  return (
    <WidgetEmpty
      icon={IconSparkles}
      action={
        <LinkButton variant="default" to="/settings/job-profile">
          {wanted.includes("titles") || wanted.length === 0
            ? "Say what you look for"
            : "Add your skills"}
        </LinkButton>
      }
    >
      {missingWords(wanted)}
    </WidgetEmpty>
  );
}

/** What to fill in, or why there is nothing although all is. */
function missingWords(wanted: Wanted): string {
  const [titles, skills] = [wanted.includes("titles"), wanted.includes("skills")];
  if (titles && skills)
    return "Say what you look for and what you can do; the jobs that fit will be here, with the reasons.";
  if (titles)
    return "Your skills are there. Add the titles you look for, and the jobs that fit will be here.";
  if (skills)
    return "Your titles are there. Add what you can do, and more of the jobs that fit will be here.";
  return "Nothing to recommend now. What you have is applied for, dismissed, or hidden by your wishes.";
}
