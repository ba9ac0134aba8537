import type { JobMatch } from "./job-item.ts";
import classes from "./match-chip.module.css";

const groups = [
  { key: "matched", words: "Fits" },
  { key: "missing", words: "Missing" },
  { key: "unknown", words: "Not known" },
] as const;

/** Why a job has its band: what fits, what is missing, what is not known. */
export function MatchReasons({ match }: { match: JobMatch }) {
  const filled = groups.filter(({ key }) => match[key].length > 0);
  if (filled.length === 0)
    return (
      <p className={classes.none}>
        {match.band === "unknown"
          ? "The posting has too little text to compare."
          : "Nothing of it stands out."}
      </p>
    );
  return (
    <dl className={classes.groups}>
      {filled.map(({ key, words }) => (
        <div key={key} className={classes.group} data-group={key}>
          <dt>{words}</dt>
          <dd>
            <ul className={classes.list}>
              {match[key].map(({ kind, text }) => (
                <li key={`${kind} ${text}`} className={classes.reason}>
                  {text}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
