import { NativeSelect } from "@mantine/core";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { ConnectionItem } from "./provider-card.tsx";

interface TargetSelectProps {
  connection: ConnectionItem;
  /** "Google Calendar" */
  name: string;
}

const create = "create:job-search";
const ownName = "Job search";

/** Which of the account's calendars new events go to. */
export function TargetSelect({ connection, name }: TargetSelectProps) {
  const { provider, targetCalendar, status } = connection;
  const utils = trpc.useUtils();
  const toast = useToast();
  const isActive = status === "active" || status === "error";
  const calendars = trpc.calendar.connections.calendars.useQuery(
    { provider },
    { enabled: isActive, retry: false, staleTime: 60_000 },
  );
  const setTarget = trpc.calendar.connections.setTarget.useMutation();
  const writable = calendars.data?.filter((calendar) => calendar.writable) ?? [];
  const held =
    targetCalendar && !writable.some(({ id }) => id === targetCalendar.id) ? [targetCalendar] : [];
  const options = [
    ...(targetCalendar ? [] : [{ value: "", label: "Choose a calendar" }]),
    ...[...held, ...writable].map((calendar) => ({
      value: calendar.id,
      label: "primary" in calendar && calendar.primary ? `${calendar.name} (main)` : calendar.name,
    })),
    ...(calendars.data && !writable.some((calendar) => calendar.name === ownName)
      ? [{ value: create, label: `New calendar “${ownName}”` }]
      : []),
  ];
  const choose = async (value: string) => {
    if (value === "") return;
    try {
      const chosen = await setTarget.mutateAsync({
        provider,
        target: value === create ? { create: true } : { calendarId: value },
      });
      toast({ message: `New events go to ${chosen.targetCalendar?.name ?? name}.` });
    } catch (error) {
      toast({ message: `Not changed. ${toFailure(error).message}`, tone: "danger" });
    }
    await utils.calendar.connections.invalidate();
  };
  return (
    <NativeSelect
      label="Calendar for new events"
      description="Events that are there already stay where they are."
      data={options}
      value={targetCalendar?.id ?? ""}
      disabled={!isActive || setTarget.isPending}
      error={isActive && calendars.error ? toFailure(calendars.error).message : undefined}
      onChange={(event) => void choose(event.currentTarget.value)}
    />
  );
}
