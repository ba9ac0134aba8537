import { Button } from "@mantine/core";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { EventItem } from "../event-item.ts";
import { SyncBadge } from "../sync-badge.tsx";
import { outcomeWords, stateWords } from "../sync-words.ts";
import { useRenewEvents } from "../use-renew-events.ts";
import classes from "./event-details.module.css";

/** How the event stands with its calendar, why, and the ways out. */
export function SyncState({ event }: { event: EventItem }) {
  const { syncStatus, syncError, syncErrorCode, lastSyncedAt } = event;
  const renew = useRenewEvents();
  const toast = useToast();
  const retry = trpc.calendar.events.retry.useMutation();
  const settled = syncStatus === "local" || syncStatus === "synced";
  const tryNow = async () => {
    try {
      const tried = await retry.mutateAsync({ id: event.id });
      toast({ message: outcomeWords(tried) });
      await renew(tried);
    } catch (error) {
      toast({ message: `Not tried. ${toFailure(error).message}`, tone: "danger" });
    }
  };
  const needsSettings =
    syncErrorCode !== null &&
    ["not_connected", "needs_reauth", "needs_admin", "paused", "calendar_gone"].includes(
      syncErrorCode,
    );
  return (
    <section aria-label="Sync" className={classes.sync}>
      <SyncBadge event={event}>{stateWords(event)}</SyncBadge>
      {syncError && <p className={classes.line}>{syncError}</p>}
      {lastSyncedAt && (
        <p className={classes.quiet}>
          Last sync <TimeText at={lastSyncedAt} />
        </p>
      )}
      {!settled && (
        <div className={classes.ways}>
          <Button
            variant="default"
            size="xs"
            loading={retry.isPending}
            onClick={() => void tryNow()}
          >
            Try now
          </Button>
          {needsSettings && <TextLink to="/settings/calendar">Calendar settings</TextLink>}
        </div>
      )}
    </section>
  );
}
