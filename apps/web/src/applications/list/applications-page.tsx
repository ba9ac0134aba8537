import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { focusHeading, Page } from "../../ui/page.tsx";
import { useProfile } from "../../shell/use-profile.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { ApplicationViews } from "../application-views.tsx";
import { DemoBanner } from "../demo/demo-banner.tsx";
import { LoadDemoButton } from "../demo/load-demo-button.tsx";
import { type Duplicate, DuplicateList } from "../form/duplicate-hint.tsx";
import { hasFilter, listInput } from "../search-params.ts";
import { useApplicationPages } from "../use-pages.ts";
import { ApplicationList } from "./application-list.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";

const CreateDialog = lazyDialog(
  async () => (await import("../form/create-dialog.tsx")).CreateDialog,
);
const route = getRouteApi("/shell/applications");

/** Every application: search, filters, order, export, and the form for a new one. */
export function ApplicationsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  // The form's wall times need the person's zone.
  const zoneKnown = useProfile() !== undefined;
  const [duplicates, setDuplicates] = useState<Duplicate[]>([]);
  const query = useApplicationPages(listInput(search));
  const close = () => void navigate({ search: ({ new: _open, ...rest }) => rest, replace: true });
  // With nothing kept yet there is nothing to look through: the one next step stands alone.
  const bare =
    query.data?.pages[0]?.items.length === 0 && !query.isPlaceholderData && !hasFilter(search);
  return (
    <Page
      title="Applications"
      actions={
        <>
          <ExportMenu />
          <LinkButton
            to="/applications"
            search={(before) => ({ ...before, new: true as const })}
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            Add application
          </LinkButton>
        </>
      }
    >
      <ApplicationViews current="list" />
      <DemoBanner />
      {duplicates.length > 0 && (
        <DuplicateList
          title="Saved. You may have it already:"
          duplicates={duplicates}
          onDismiss={() => {
            setDuplicates([]);
            focusHeading();
          }}
        />
      )}
      {!bare && <FilterBar search={search} />}
      <ApplicationList
        query={query}
        search={search}
        emptyWords={
          hasFilter(search)
            ? "No application matches."
            : "Keep every job you go for here, from the first look to the offer."
        }
        emptyAction={
          hasFilter(search) ? (
            <Button variant="default" onClick={() => void navigate({ search: {} })}>
              Clear the filters
            </Button>
          ) : (
            <>
              <LinkButton to="/applications" search={{ new: true }}>
                Add your first application
              </LinkButton>
              <LoadDemoButton />
            </>
          )
        }
      />
      {search.new && zoneKnown && (
        <CreateDialog
          onClose={close}
          onCreated={(created) => {
            setDuplicates(created.duplicates);
            close();
          }}
        />
      )}
    </Page>
  );
}
