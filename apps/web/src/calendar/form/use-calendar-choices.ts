import { trpc } from "../../lib/trpc.ts";
import type { EventProvider } from "../event-item.ts";

export interface CalendarChoice {
  provider: EventProvider;
  /** "Google Calendar (ada@example.com)" */
  label: string;
  /** Events can be put there. */
  usable: boolean;
  maxReminders: number;
}

/** The calendars an event can go to, and the one that new events take: the first connected, else Huntboard alone. */
export function useCalendarChoices() {
  const providers = trpc.calendar.providers.useQuery(undefined, { staleTime: 60_000 });
  const connections = trpc.calendar.connections.list.useQuery();
  const choices: CalendarChoice[] = (providers.data ?? []).map((item) => {
    const connection = connections.data?.find(
      ({ provider, isActive }) => provider === item.provider && isActive,
    );
    const account = connection ? connection.accountEmail : "not connected";
    return {
      provider: item.provider,
      label: `${item.name} (${account})`,
      usable: connection !== undefined,
      maxReminders: item.maxReminders,
    };
  });
  const local: CalendarChoice = {
    provider: "local",
    label: "Huntboard only",
    usable: true,
    maxReminders: 0,
  };
  const active = connections.data?.filter(({ isActive }) => isActive) ?? [];
  const first = active.find(({ status }) => status === "active") ?? active[0];
  return {
    ready: providers.data !== undefined && connections.data !== undefined,
    error: providers.error ?? connections.error,
    retry: () => {
      void providers.refetch();
      void connections.refetch();
    },
    choices: [...choices, local],
    preferred: first?.provider ?? ("local" as const),
  };
}
