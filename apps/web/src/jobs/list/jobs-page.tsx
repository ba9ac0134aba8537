import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useRef } from "react";
import { DemoBanner } from "../../applications/demo/demo-banner.tsx";
import { LoadDemoButton } from "../../applications/demo/load-demo-button.tsx";
import { useProfile } from "../../shell/use-profile.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { JobPane } from "../detail/job-pane.tsx";
import { hasFilter, type JobsSearch, listInput, withoutFilters } from "../search-params.ts";
import { useFreshMatches } from "../use-fresh-matches.ts";
import { useJobPages } from "../use-job-pages.ts";
import { wideQuery } from "./job-card.tsx";
import { JobFilters } from "./job-filters.tsx";
import { EmptyJobs, JobList } from "./job-list.tsx";
import { JobViews } from "./job-views.tsx";
import { RecommendedList } from "./recommended-list.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import classes from "./jobs-page.module.css";

const IntakeDialog = lazyDialog(
  async () => (await import("../intake/intake-dialog.tsx")).IntakeDialog,
);
const route = getRouteApi("/shell/jobs");

/** The jobs a person has: kept, recommended, dismissed; where there is room, the open one beside the list. */
export function JobsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  // The form's days need the person's zone.
  const zoneKnown = useProfile() !== undefined;
  const wide = useMediaQuery(wideQuery, false, { getInitialValueInEffect: false });
  const focusPaneRef = useRef(false);
  const open = (job: string | undefined, focus = false) => {
    focusPaneRef.current = focus;
    if (wide || job === undefined)
      void navigate({
        search: ({ job: _before, ...rest }) => (job === undefined ? rest : { ...rest, job }),
        replace: true,
        resetScroll: false,
      });
  };
  const shared = { openId: wide ? (search.job ?? null) : null, onOpen: open };
  return (
    <Page
      title="Jobs"
      width="full"
      actions={
        <LinkButton
          to="/jobs"
          search={(before) => ({ ...before, add: "url" as const })}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          Add a job
        </LinkButton>
      }
    >
      <JobViews search={search} />
      <DemoBanner />
      <div className={classes.columns}>
        <div className={classes.column}>
          {search.view === "recommended" ? (
            <RecommendedList {...shared} />
          ) : (
            <ListView search={search} {...shared} />
          )}
        </div>
        {wide && (
          <aside className={classes.pane} aria-label="The open job">
            <JobPane
              id={search.job ?? null}
              takeFocusRef={focusPaneRef}
              onClose={(into) => open(into ?? undefined, into !== null)}
            />
          </aside>
        )}
      </div>
      {search.add && zoneKnown && (
        <IntakeDialog
          way={search.add}
          url={search.url}
          onWay={(add) =>
            void navigate({ search: (before) => ({ ...before, add }), replace: true })
          }
          onClose={(saved) =>
            void navigate({
              search: ({ add: _add, url: _url, ...rest }) =>
                saved === undefined ? rest : { ...rest, job: saved },
              replace: true,
              resetScroll: false,
            })
          }
        />
      )}
    </Page>
  );
}

interface ListViewProps {
  search: JobsSearch;
  openId: string | null;
  onOpen: (id: string, focus: boolean) => void;
}

function ListView({ search, openId, onOpen }: ListViewProps) {
  const navigate = route.useNavigate();
  const query = useJobPages(listInput(search));
  useFreshMatches(query.data?.pages[0]?.items);
  const filtered = hasFilter(search);
  const dismissed = search.view === "dismissed";
  // With nothing kept yet there is nothing to look through: the one next step stands alone.
  const bare = query.data?.pages[0]?.items.length === 0 && !query.isPlaceholderData && !filtered;
  return (
    <>
      {!bare && <JobFilters search={search} />}
      <JobList
        query={query}
        label={dismissed ? "Dismissed jobs" : "Your jobs"}
        openId={openId}
        onOpen={onOpen}
        empty={
          filtered ? (
            <EmptyJobs
              action={
                <Button variant="default" onClick={() => void navigate({ search: withoutFilters })}>
                  Clear search and filters
                </Button>
              }
            >
              No job matches.
            </EmptyJobs>
          ) : dismissed ? (
            <EmptyJobs>Jobs that you dismiss come here, and are never recommended again.</EmptyJobs>
          ) : (
            <EmptyJobs
              action={
                <>
                  <LinkButton to="/jobs" search={{ add: "url" }}>
                    Add your first job
                  </LinkButton>
                  <LoadDemoButton />
                </>
              }
            >
              Bring a posting by its link, its text or its page. Huntboard reads it, compares it
              with what you look for, and keeps it when the original is gone.
            </EmptyJobs>
          )
        }
      />
    </>
  );
}
