import type { Breakpoint } from "@huntboard/api/layout";
import { Button } from "@mantine/core";
import { IconLayoutDashboard, IconPlus } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { DemoBanner } from "../applications/demo/demo-banner.tsx";
import { LoadDemoButton } from "../applications/demo/load-demo-button.tsx";
import { trpc } from "../lib/trpc.ts";
import { useProfile } from "../shell/use-profile.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { Page } from "../ui/page.tsx";
import { LoadingRows, QueryView } from "../ui/states.tsx";
import { usePart } from "../ui/use-part.ts";
import { useAnnouncer } from "./grid/announcer.tsx";
import { WidgetGrid } from "./grid/widget-grid.tsx";
import { useLayoutDocument } from "./layout/layout-context.tsx";
import { LayoutProvider } from "./layout/layout-provider.tsx";
import { UpNext } from "./up-next/up-next.tsx";
import { prefetchWidgets } from "./widgets/queries.ts";
import classes from "./dashboard-page.module.css";

const loadEditParts = () => import("./edit/edit-parts.ts");
type EditParts = Awaited<ReturnType<typeof loadEditParts>>;

/** Where the day starts: what is next, and the widgets as the person arranged them. */
export function DashboardPage() {
  const profile = useProfile();
  const dashboard = trpc.dashboard.get.useQuery();
  const [editing, setEditing] = useState(false);
  const { code: parts, want, foresee } = usePart(loadEditParts, "What arranges the dashboard");
  const toggle = () => (editing ? setEditing(false) : want(() => setEditing(true)));
  return (
    <Page
      title="Dashboard"
      width="full"
      actions={
        <>
          <Button
            variant="default"
            aria-pressed={editing}
            leftSection={<IconLayoutDashboard size={16} aria-hidden />}
            onClick={toggle}
            {...foresee}
          >
            {editing ? "Done" : "Arrange"}
          </Button>
          <LinkButton
            to="/applications"
            search={{ new: true }}
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            Add application
          </LinkButton>
        </>
      }
    >
      <QueryView query={dashboard} loading={<LoadingRows rows={3} height={240} />}>
        {(data) =>
          profile ? (
            <LayoutProvider key={profile.id} userId={profile.id} initial={data}>
              <Board edit={editing ? parts : null} onDone={() => setEditing(false)} />
            </LayoutProvider>
          ) : (
            <LoadingRows rows={3} height={240} />
          )
        }
      </QueryView>
    </Page>
  );
}

interface BoardProps {
  /** What edit mode is made of; null while the dashboard is read. */
  edit: EditParts | null;
  onDone: () => void;
}

function Board({ edit, onDone }: BoardProps) {
  const utils = trpc.useUtils();
  const document = useLayoutDocument();
  const { announce, region } = useAnnouncer();
  const [breakpoint, setBreakpoint] = useState<Breakpoint>("lg");
  const [first] = useState(document);
  useEffect(() => prefetchWidgets(utils, first), [utils, first]);
  return (
    <>
      <FirstSteps />
      <UpNext />
      {edit && <edit.EditBar breakpoint={breakpoint} announce={announce} onDone={onDone} />}
      <WidgetGrid edit={edit} announce={announce} onBreakpoint={setBreakpoint} />
      {region}
    </>
  );
}

/** For who has nothing yet: the one thing to do, and data to look at. */
function FirstSteps() {
  const demo = trpc.applications.demo.status.useQuery();
  if (demo.data?.empty !== true) return <DemoBanner />;
  return (
    <div className={classes.start} data-no-print>
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
