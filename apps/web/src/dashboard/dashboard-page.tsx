import { IconPlus } from "@tabler/icons-react";
import { DemoBanner } from "../applications/demo/demo-banner.tsx";
import { LoadDemoButton } from "../applications/demo/load-demo-button.tsx";
import { UpcomingEvents } from "../calendar/upcoming-events.tsx";
import { trpc } from "../lib/trpc.ts";
import { Card } from "../ui/card.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Page } from "../ui/page.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { RecentlyChanged } from "./recently-changed.tsx";
import { StageCounts } from "./stage-counts.tsx";
import classes from "./dashboard-page.module.css";

/** The start page: what comes next, what is due, where everything stands. */
export function DashboardPage() {
  const demo = trpc.applications.demo.status.useQuery();
  const empty = demo.data?.empty === true;
  return (
    <Page
      title="Dashboard"
      actions={
        !empty && (
          <LinkButton
            to="/applications"
            search={{ new: true }}
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            Add application
          </LinkButton>
        )
      }
    >
      {empty ? <EmptyStart /> : <Overview />}
    </Page>
  );
}

function Overview() {
  return (
    <>
      <DemoBanner />
      <div className={classes.grid}>
        <Card title="Next interviews">
          <UpcomingEvents />
        </Card>
        <Card title="Follow-ups">
          <FollowUps />
        </Card>
        <Card title="Recently changed">
          <RecentlyChanged />
        </Card>
      </div>
      <Card title="Where everything stands">
        <StageCounts />
      </Card>
    </>
  );
}

function EmptyStart() {
  return (
    <div className={classes.start}>
      <p className={classes.lead}>
        Add the first job you go for. Its next step, its interviews and everything that was said
        will be here.
      </p>
      <div className={classes.buttons}>
        <LinkButton to="/applications" search={{ new: true }}>
          Add your first application
        </LinkButton>
        <LoadDemoButton />
      </div>
    </div>
  );
}
