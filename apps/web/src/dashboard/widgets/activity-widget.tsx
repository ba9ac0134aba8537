import { widgets } from "@huntboard/api/widgets";
import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { trpc } from "../../lib/trpc.ts";
import { timeWords } from "../../lib/time.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { focusOnMount } from "../../ui/focus-on-mount.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { TimeText, useNow } from "../../ui/time-text.tsx";
import { inputs } from "./queries.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";
import classes from "./widgets.module.css";

type Activity = RouterOutputs["insights"]["activity"]["items"][number];

type Kind = Activity["kind"];
const { options } = widgets.activity.settings.kinds;
const everything = "everything";
/** The most that is asked for at once. */
const most = 100;

/** What happened, day by day: of all kinds that the widget is set to show, or of one of them for a look. */
export function ActivityWidget({ settings }: WidgetProps) {
  const [only, setOnly] = useState<Kind | null>(null);
  const [grown, setGrown] = useState(1);
  const { kinds, limit } = inputs.activity(settings);
  const input = {
    kinds: only !== null && kinds.includes(only) ? [only] : kinds,
    limit: Math.min(limit * grown, most),
  };
  const query = trpc.insights.activity.useQuery(input, { placeholderData: keepPreviousData });
  const isFilterable = kinds.length > 1 && (only !== null || query.data?.items.length !== 0);
  return (
    <>
      {isFilterable && (
        <select
          data-no-print
          aria-label="Kind of activity"
          className={`${classes.select} ${classes.filter}`}
          value={only ?? everything}
          onChange={({ currentTarget: { value } }) => {
            setOnly(options.find((option) => option.value === value)?.value ?? null);
            setGrown(1);
          }}
        >
          <option value={everything}>Everything</option>
          {options
            .filter(({ value }) => kinds.includes(value))
            .map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
        </select>
      )}
      <WidgetView query={query}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <WidgetEmpty icon={IconHistory}>
              {input.kinds.length < options.length
                ? "Nothing of this kind has happened yet."
                : "What you do will be here, day by day."}
            </WidgetEmpty>
          ) : (
            <>
              <Days items={items} />
              {nextCursor !== null && input.limit < most && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  data-no-print
                  aria-busy={query.isPlaceholderData}
                  onClick={() => setGrown(grown + 1)}
                >
                  Show more
                </Button>
              )}
              {grown > 1 && (nextCursor === null || input.limit === most) && (
                <p ref={focusOnMount} tabIndex={-1} className={classes.note}>
                  {nextCursor === null ? "That is everything." : `The newest ${most} are shown.`}
                </p>
              )}
            </>
          )
        }
      </WidgetView>
    </>
  );
}

function Days({ items }: { items: Activity[] }) {
  const zone = useTimeZone();
  const now = useNow();
  const dayOf = ({ at }: Activity) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  return (
    <ol className={classes.days}>
      {Object.entries(Object.groupBy(items, dayOf)).map(([day, entries = []]) => (
        <li key={day}>
          <h3 className={classes.day}>
            {timeWords(entries[0]?.at ?? "", { zone, now }, "day").human}
          </h3>
          <ul className={classes.list}>
            {entries.map((entry) => (
              <li key={`${entry.kind} ${entry.id}`} className={classes.item}>
                <div className={classes.main}>
                  <span>{entry.text}</span>
                  <About entry={entry} />
                </div>
                <span className={classes.quiet}>
                  <TimeText at={entry.at} precision="clock" align="end" />
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
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
