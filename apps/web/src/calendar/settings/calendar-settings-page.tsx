import { getRouteApi } from "@tanstack/react-router";
import { trpc } from "../../lib/trpc.ts";
import { Page } from "../../ui/page.tsx";
import { ErrorState, LoadingRows } from "../../ui/states.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { freshness } from "../freshness.ts";
import { ProviderCard } from "./provider-card.tsx";
import { WithoutKeysCard } from "./without-keys-card.tsx";

const route = getRouteApi("/shell/settings/calendar");

/** The calendars that can be connected, how each is doing, and the ways without one. */
export function CalendarSettingsPage() {
  const { back } = route.useSearch();
  const providers = trpc.calendar.providers.useQuery();
  const connections = trpc.calendar.connections.list.useQuery(undefined, {
    refetchInterval: ({ state }) =>
      freshness(state.data?.some(({ pendingCount }) => pendingCount > 0) ?? false),
  });
  const failed = providers.error ?? connections.error;
  return (
    <Page
      title="Calendars"
      width="narrow"
      above={back !== undefined && <TextLink to={back}>Back to your event</TextLink>}
    >
      {providers.data && connections.data ? (
        <>
          {providers.data.map((provider) => (
            <ProviderCard
              key={provider.provider}
              provider={provider}
              returnTo={back}
              connection={connections.data.find((one) => one.provider === provider.provider)}
            />
          ))}
          <WithoutKeysCard />
        </>
      ) : failed ? (
        <ErrorState
          error={failed}
          onRetry={() => {
            void providers.refetch();
            void connections.refetch();
          }}
        />
      ) : (
        <LoadingRows rows={3} height={120} />
      )}
    </Page>
  );
}
