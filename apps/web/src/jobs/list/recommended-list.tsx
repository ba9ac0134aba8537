import { IconListDetails } from "@tabler/icons-react";
import { LinkButton } from "../../ui/link-button.tsx";
import { LoadingRows } from "../../ui/states.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import type { Gate, Recommendations } from "../job-item.ts";
import { useRecommendationPages } from "../use-job-pages.ts";
import { EmptyJobs, JobList } from "./job-list.tsx";
import classes from "./recommended-list.module.css";

interface RecommendedListProps {
  openId: string | null;
  onOpen: (id: string, focus: boolean) => void;
}

/** The jobs that fit best, each with its reasons; what is hidden and why; what would make it better. */
export function RecommendedList({ openId, onOpen }: RecommendedListProps) {
  const query = useRecommendationPages(true);
  const first = query.data?.pages[0];
  if (query.data === undefined && !query.isError) return <LoadingRows rows={5} height={140} />;
  return (
    <>
      {first && <Wanted wanted={first.wanted} />}
      {first?.reranked === true && (
        <p className={classes.quiet}>
          The order of the first ones was refined by the model that this server’s operator set up.
        </p>
      )}
      <JobList
        query={query}
        label="Recommended jobs"
        openId={openId}
        onOpen={onOpen}
        reasons
        empty={
          first?.wanted.length === 0 && (
            <EmptyJobs
              action={
                <>
                  <LinkButton to="/jobs" search={{ add: "url" }}>
                    Add a job
                  </LinkButton>
                  <LinkButton to="/settings/job-profile" variant="default">
                    Change what you look for
                  </LinkButton>
                </>
              }
            >
              Nothing to recommend now: what you have is hidden by your wishes, dismissed or applied
              for.
            </EmptyJobs>
          )
        }
      />
      {first && <Hidden hidden={first.hidden} />}
    </>
  );
}

const wantedWords = {
  titles: {
    words: "Say which job titles you look for.",
    link: "Add titles",
    to: "/settings/job-profile",
  },
  skills: { words: "Say what you can do.", link: "Add skills", to: "/settings/job-profile" },
  jobs: { words: "Bring some jobs to choose from.", link: "Add a job", to: "/jobs" },
} as const satisfies Record<Recommendations["wanted"][number], unknown>;

function Wanted({ wanted }: { wanted: Recommendations["wanted"] }) {
  if (wanted.length === 0) return null;
  return (
    <section aria-labelledby="wanted" className={classes.wanted}>
      <h2 id="wanted" className={classes.heading}>
        What would make this better
      </h2>
      <ul className={classes.steps}>
        {wanted.map((one) => (
          <li key={one}>
            <span>{wantedWords[one].words}</span>
            <LinkButton
              size="xs"
              variant="default"
              to={wantedWords[one].to}
              {...(one === "jobs"
                ? { search: { view: "recommended" as const, add: "url" as const } }
                : {})}
            >
              {wantedWords[one].link}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where each gate is changed. */
const gatePlaces = {
  blocked_company: { to: "/settings/job-boards", words: "Blocked companies" },
  dismissed: { to: "/jobs", words: "See them" },
  already_applied: { to: "/applications", words: "Your applications" },
  closed: { to: "/jobs", words: "See them" },
  employment_type: { to: "/settings/job-profile", words: "Change" },
  location: { to: "/settings/job-profile", words: "Change" },
  remote: { to: "/settings/job-profile", words: "Change" },
  language: { to: "/settings/job-profile", words: "Change" },
  salary: { to: "/settings/job-profile", words: "Change" },
} as const satisfies Record<Gate, { to: string; words: string }>;

function Hidden({ hidden }: { hidden: Recommendations["hidden"] }) {
  if (hidden.length === 0) return null;
  return (
    <section aria-labelledby="hidden-jobs" className={classes.hidden}>
      <h2 id="hidden-jobs" className={classes.heading}>
        <IconListDetails size={16} aria-hidden /> What is left out, and why
      </h2>
      <ul className={classes.steps}>
        {hidden.map(({ gate, text, count }) => (
          <li key={gate}>
            <span>
              <span className={classes.number}>{count}</span> {text}
            </span>
            <GateLink gate={gate} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GateLink({ gate }: { gate: Gate }) {
  const { to, words } = gatePlaces[gate];
  if (gate === "dismissed")
    return (
      <TextLink to="/jobs" search={{ view: "dismissed" }}>
        {words}
      </TextLink>
    );
  if (gate === "closed")
    return (
      <TextLink to="/jobs" search={{ availability: "closed" }}>
        {words}
      </TextLink>
    );
  return <TextLink to={to}>{words}</TextLink>;
}
