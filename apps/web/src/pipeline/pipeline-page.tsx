import { IconPlus } from "@tabler/icons-react";
import { ApplicationViews } from "../applications/application-views.tsx";
import { DemoBanner } from "../applications/demo/demo-banner.tsx";
import { trpc } from "../lib/trpc.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { Page } from "../ui/page.tsx";
import { EmptyState, LoadingRows, QueryView } from "../ui/states.tsx";
import { PipelineBoard } from "./pipeline-board.tsx";

/** Applications by stage: dragged, moved by keyboard, or by the menu on each card. */
export function PipelinePage() {
  const query = trpc.applications.pipeline.useQuery();
  return (
    <Page
      title="Pipeline"
      width="full"
      actions={
        <LinkButton
          to="/applications"
          search={{ new: true }}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          Add application
        </LinkButton>
      }
    >
      <ApplicationViews current="pipeline" />
      <DemoBanner />
      <QueryView query={query} loading={<LoadingRows rows={5} height={80} />}>
        {(pipeline) =>
          pipeline.columns.every(({ count }) => count === 0) ? (
            <EmptyState
              action={
                <LinkButton to="/applications" search={{ new: true }}>
                  Add your first application
                </LinkButton>
              }
            >
              Your applications will stand here in columns, from saved to offer.
            </EmptyState>
          ) : (
            <PipelineBoard pipeline={pipeline} />
          )
        }
      </QueryView>
    </Page>
  );
}
