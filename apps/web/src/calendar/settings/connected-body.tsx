import { Button, Group } from "@mantine/core";
import { countText } from "../../lib/format.ts";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { FormError } from "../../ui/form-error.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useConnect } from "../connect/use-connect.ts";
import { ConnectionStatus } from "./connection-status.tsx";
import { healthWords } from "./health-words.ts";
import type { ConnectionItem, ProviderItem } from "./provider-card.tsx";
import { TargetSelect } from "./target-select.tsx";
import classes from "./calendar-settings.module.css";

interface ConnectedBodyProps {
  provider: ProviderItem;
  connection: ConnectionItem;
  onDisconnect: () => void;
}

/** A connected account: its state, its calendar, and what can be done with it. */
export function ConnectedBody({ provider, connection, onDisconnect }: ConnectedBodyProps) {
  const { connect, busy, failure } = useConnect();
  const { provider: kind, name } = provider;
  const health = healthWords(connection);
  return (
    <>
      <ConnectionStatus connection={connection} />
      <dl className={classes.facts}>
        <dt>Account</dt>
        <dd>{connection.accountEmail}</dd>
        <dt>Last sync</dt>
        <dd>
          {connection.lastSyncedAt ? <TimeText at={connection.lastSyncedAt} /> : "Nothing sent yet"}
        </dd>
        <dt>Health</dt>
        <dd data-tone={health.tone} className={classes.health}>
          {health.words}
        </dd>
      </dl>
      <TargetSelect connection={connection} name={name} />
      <FormError failure={failure} />
      <Group gap="xs">
        <SyncNowButton provider={kind} />
        <Button
          variant={connection.status === "active" ? "default" : "filled"}
          loading={busy}
          onClick={() => connect({ provider: kind, name })}
        >
          Reconnect
        </Button>
        <Button variant="default" onClick={onDisconnect}>
          Disconnect
        </Button>
      </Group>
    </>
  );
}

function SyncNowButton({ provider }: { provider: ConnectionItem["provider"] }) {
  const utils = trpc.useUtils();
  const toast = useToast();
  const syncNow = trpc.calendar.connections.syncNow.useMutation();
  const run = async () => {
    try {
      const { pendingCount, failedCount, status, statusReason } = await syncNow.mutateAsync({
        provider,
      });
      if (status !== "active") toast({ message: statusReason ?? "Sync waits.", tone: "danger" });
      else if (failedCount > 0)
        toast({
          message: `${countText(failedCount, "event")} could not be synced. The calendar marks what needs you.`,
          tone: "danger",
        });
      else toast({ message: pendingCount > 0 ? "Sync has begun." : "Everything is in sync." });
    } catch (error) {
      toast({ message: `Not synced. ${toFailure(error).message}`, tone: "danger" });
    }
    await utils.calendar.connections.list.invalidate();
    await utils.calendar.events.invalidate();
  };
  return (
    <Button variant="default" loading={syncNow.isPending} onClick={() => void run()}>
      Sync now
    </Button>
  );
}
