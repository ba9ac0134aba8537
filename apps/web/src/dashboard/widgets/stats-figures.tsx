import { TextLink } from "../../ui/text-link.tsx";
import { percent } from "./stats-views.ts";
import type { Stats } from "./stats-widget.tsx";
import classes from "./stats.module.css";
import shared from "./widgets.module.css";

interface Told {
  label: string;
  figure: { value: number | null; before: number | null };
  words: (value: number) => string;
  note: string;
  /** Left out where the others leave no room. */
  extra?: true;
}

const days = (value: number) => `${Math.round(value * 10) / 10} days`;

/** The figures, each with what it rests on and the same of the time before. */
export function StatsFigures({ stats, weeks }: { stats: Stats; weeks: string }) {
  const { applied, responseRate, interviewRate, offerRate, acceptanceRate } = stats;
  const { daysToFirstResponse: response } = stats;
  const told: Told[] = [
    { label: `Applied in ${weeks} weeks`, figure: applied, words: String, note: "" },
    {
      label: "Answered",
      figure: responseRate,
      words: percent,
      note: `of ${responseRate.n} old enough`,
    },
    {
      label: "Interviewed",
      figure: interviewRate,
      words: percent,
      note: `of ${interviewRate.n}`,
    },
    {
      label: "First answer, median",
      figure: response,
      words: days,
      note: `of ${response.n}${response.open > 0 ? `, ${response.open} still waiting` : ""}`,
    },
    {
      label: "Offered",
      figure: offerRate,
      words: percent,
      note: `of ${offerRate.n}`,
      extra: true,
    },
    {
      label: "Accepted",
      figure: acceptanceRate,
      words: percent,
      note: `of ${acceptanceRate.n} ${acceptanceRate.n === 1 ? "offer" : "offers"}`,
      extra: true,
    },
  ];
  return (
    <dl className={classes.figures}>
      {told.map(({ label, figure: { value, before }, words, note, extra }) => (
        <div key={label} data-extra={extra}>
          <dt>
            {words === String ? (
              <TextLink
                to="/applications"
                search={{ appliedSince: stats.from }}
                className={classes.label}
              >
                {label}
              </TextLink>
            ) : (
              label
            )}
          </dt>
          <dd>
            <span className={shared.number}>{value === null ? "–" : words(value)}</span>
            {before !== null && (
              <span className={shared.quiet} title={`In the ${weeks} weeks before`}>
                was {words(before)}
              </span>
            )}
            {note && <span className={`${shared.quiet} ${classes.rest}`}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
