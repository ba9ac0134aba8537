import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { useConnect } from "../connect/use-connect.ts";
import { ConnectedBody } from "./connected-body.tsx";
import { DisconnectDialog } from "./disconnect-dialog.tsx";
import { SetupHelp } from "./setup-help.tsx";

export type ProviderItem = RouterOutputs["calendar"]["providers"][number];
export type ConnectionItem = RouterOutputs["calendar"]["connections"]["list"][number];

interface ProviderCardProps {
  /** Where to go on once it is connected; these settings when absent. */
  returnTo: string | undefined;
  provider: ProviderItem;
  connection: ConnectionItem | undefined;
}

/** One provider: connect it, or see how its connection is doing. */
export function ProviderCard({ provider, connection, returnTo }: ProviderCardProps) {
  const active = connection?.isActive ? connection : null;
  // Here, because its outcome is read when the connection is gone already.
  const [leaving, setLeaving] = useState(false);
  return (
    <Card title={provider.name}>
      {active ? (
        <ConnectedBody
          provider={provider}
          connection={active}
          onDisconnect={() => setLeaving(true)}
        />
      ) : provider.configured ? (
        <Unconnected provider={provider} before={connection} returnTo={returnTo} />
      ) : (
        <Text>
          This server has no keys for {provider.name} yet, so it cannot be connected. The events of
          Huntboard work without it.
        </Text>
      )}
      <SetupHelp provider={provider} />
      {leaving && <DisconnectDialog provider={provider} onClose={() => setLeaving(false)} />}
    </Card>
  );
}

interface UnconnectedProps {
  returnTo: string | undefined;
  provider: ProviderItem;
  /** A connection that was ended. */
  before: ConnectionItem | undefined;
}

function Unconnected({ provider, before, returnTo }: UnconnectedProps) {
  const { connect, busy, failure } = useConnect();
  const { provider: kind, name } = provider;
  return (
    <>
      <Text>
        {before
          ? `${before.accountEmail} is disconnected. Connect the same account again and its events go on where they were.`
          : `Huntboard puts your interviews into ${name} and keeps them up to date there. It changes only the events it made.`}
      </Text>
      {provider.sandbox && (
        <Text c="dimmed" size="sm">
          The sandbox is a local stand-in: nothing leaves this computer.
        </Text>
      )}
      <FormError failure={failure} />
      <Group>
        <Button loading={busy} onClick={() => connect({ provider: kind, name, returnTo })}>
          Connect {name}
        </Button>
      </Group>
    </>
  );
}
