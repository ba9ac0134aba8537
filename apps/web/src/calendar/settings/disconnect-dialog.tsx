import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { type Failure, toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { LinkedText } from "./linked-text.tsx";
import type { ProviderItem } from "./provider-card.tsx";

interface DisconnectDialogProps {
  provider: ProviderItem;
  onClose: () => void;
}

/** Asks what shall become of the events, disconnects, and says what was left undone. */
export function DisconnectDialog({ provider, onClose }: DisconnectDialogProps) {
  const { provider: kind, name } = provider;
  const utils = trpc.useUtils();
  const disconnect = trpc.calendar.connections.disconnect.useMutation();
  const [deleteEvents, setDeleteEvents] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const confirm = async () => {
    setFailure(null);
    try {
      const { note } = await disconnect.mutateAsync({ provider: kind, deleteEvents });
      setOutcome(note ?? "Huntboard has deleted its access and told the provider so.");
    } catch (error) {
      setFailure(toFailure(error));
    }
  };
  const close = () => {
    onClose();
    if (outcome !== null) void utils.calendar.invalidate();
  };
  if (outcome !== null)
    return (
      <Dialog title={`${name} is disconnected`} size="md" onClose={close}>
        <Stack>
          <Text role="status">
            <LinkedText>{outcome}</LinkedText>
          </Text>
          <Text>Your events are still in Huntboard.</Text>
          <Group justify="flex-end">
            <Button data-autofocus onClick={close}>
              Done
            </Button>
          </Group>
        </Stack>
      </Dialog>
    );
  return (
    <ConfirmDialog
      title={`Disconnect ${name}?`}
      confirmLabel="Disconnect"
      tone="danger"
      busy={disconnect.isPending}
      failure={failure}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text>
          Huntboard forgets its access. Events stay in Huntboard, and changes no longer reach {name}
          .
        </Text>
        <Checkbox
          label={`Also delete the events Huntboard put into ${name}`}
          checked={deleteEvents}
          onChange={(event) => setDeleteEvents(event.currentTarget.checked)}
        />
      </Stack>
    </ConfirmDialog>
  );
}
