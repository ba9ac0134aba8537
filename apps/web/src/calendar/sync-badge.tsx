import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconDeviceDesktop,
} from "@tabler/icons-react";
import type { RouterOutputs } from "../lib/trpc.ts";
import classes from "./sync-badge.module.css";

type EventItem = RouterOutputs["calendar"]["events"]["list"]["items"][number];

const words = {
  local: { label: "Only in Huntboard", icon: IconDeviceDesktop, tone: "quiet" },
  pending: { label: "Waiting to sync", icon: IconClock, tone: "quiet" },
  synced: { label: "In your calendar", icon: IconCircleCheck, tone: "good" },
  failed: { label: "Not in your calendar", icon: IconAlertTriangle, tone: "bad" },
  conflict: { label: "Changed on both sides", icon: IconAlertTriangle, tone: "bad" },
  remote_cancelled: { label: "Deleted in your calendar", icon: IconAlertTriangle, tone: "bad" },
} as const satisfies Record<EventItem["syncStatus"], unknown>;

interface SyncBadgeProps {
  event: Pick<EventItem, "syncStatus" | "syncError">;
  /** Other words than the usual ones. */
  children?: string;
}

/** Whether an event stands in the real calendar, in words; the reason when it does not. */
export function SyncBadge({ event, children }: SyncBadgeProps) {
  const { label, icon: Icon, tone } = words[event.syncStatus];
  return (
    <span className={classes.badge} data-tone={tone} title={event.syncError ?? undefined}>
      <Icon size={14} aria-hidden />
      {children ?? label}
    </span>
  );
}
