import { trpc } from "../../lib/trpc.ts";
import { QueryView } from "../../ui/states.tsx";
import { Card } from "../../ui/card.tsx";
import { Page } from "../../ui/page.tsx";

export function CalendarSettingsPage() {
  const query = trpc.calendar.providers.useQuery();
  return (
    <Page title="Calendar settings">
      <QueryView query={query}>
        {(providers) =>
          providers.map((provider) => (
            <Card key={provider.provider} title={provider.name}>
              {provider.configured ? "Ready to connect." : "No keys are set for it yet."}
            </Card>
          ))
        }
      </QueryView>
    </Page>
  );
}
