import { IconHistory } from "@tabler/icons-react";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { trpc } from "../../lib/trpc.ts";
import { timeWords } from "../../lib/time.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { TimeText, useNow } from "../../ui/time-text.tsx";
import { inputs } from "./queries.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";
import classes from "./widgets.module.css";

type Activity = RouterOutputs["insights"]["activity"]["items"][number];

/** What happened, day by day. */
export function ActivityWidget({ settings }: WidgetProps) {
  const query = trpc.insights.activity.useQuery(inputs.activity(settings));
  const zone = useTimeZone();
  const now = useNow();
  const dayOf = ({ at }: Activity) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  return (
    <WidgetView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <WidgetEmpty icon={IconHistory}>What you do will be here, day by day.</WidgetEmpty>
        ) : (
          <ol className={classes.days}>
            {Object.entries(Object.groupBy(items, dayOf)).map(([day, entries = []]) => (
              <li key={day}>
                <h3 className={classes.day}>
                  {timeWords(entries[0]?.at ?? "", { zone, now }, "day").human}
                </h3>
                <ul className={classes.list}>
                  {entries.map((entry) => (
                    <Entry key={`${entry.kind} ${entry.id}`} entry={entry} />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        )
      }
    </WidgetView>
  );
}

function Entry({ entry }: { entry: Activity }) {
  return (
    <li className={classes.item}>
      <div className={classes.main}>
        <span>{entry.text}</span>
        <About entry={entry} />
      </div>
      <span className={classes.quiet}>
        <TimeText at={entry.at} precision="ago" align="end" />
      </span>
    </li>
  );
}

function About({ entry: { application, event, job } }: { entry: Activity }) {
  if (event)
    return (
      <TextLink to="/calendar" search={{ event: event.id }}>
        {event.title}
      </TextLink>
    );
  if (job)
    return (
      <TextLink to="/jobs/$jobId" params={{ jobId: job.id }}>
        {[job.title || "A job to complete", job.company].filter(Boolean).join(" · ")}
      </TextLink>
    );
  if (application)
    return (
      <TextLink to="/applications/$applicationId" params={{ applicationId: application.id }}>
        {application.title} · {application.company}
      </TextLink>
    );
  return null;
}
