import { trpc } from "../../lib/trpc.ts";
import { ViewLink, ViewSwitch } from "../../ui/view-switch.tsx";
import type { JobsSearch } from "../search-params.ts";

/** The router would mark a view as current that differs in its search alone. */
const exact = { exact: true };

/** Saved, recommended, dismissed: with how many stand where. Search and filters go along. */
export function JobViews({ search }: { search: JobsSearch }) {
  const facets = trpc.jobs.facets.useQuery().data;
  const { view: current, job: _job, add: _add, url: _url, ...rest } = search;
  const counts = facets && {
    saved: facets.triage.saved + facets.triage.new,
    dismissed: facets.triage.dismissed,
  };
  const mark = (view: JobsSearch["view"]) => (current === view ? "page" : undefined);
  return (
    <ViewSwitch label="Views of your jobs">
      <ViewLink to="/jobs" search={rest} activeOptions={exact} aria-current={mark(undefined)}>
        Saved {counts && <span>{counts.saved}</span>}
      </ViewLink>
      <ViewLink
        to="/jobs"
        search={{ view: "recommended" }}
        activeOptions={exact}
        aria-current={mark("recommended")}
      >
        Recommended
      </ViewLink>
      <ViewLink
        to="/jobs"
        search={{ ...rest, view: "dismissed" }}
        activeOptions={exact}
        aria-current={mark("dismissed")}
      >
        Dismissed {counts && <span>{counts.dismissed}</span>}
      </ViewLink>
    </ViewSwitch>
  );
}
