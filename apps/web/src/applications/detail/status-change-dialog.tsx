import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { type ApplicationDetail, placeFromKey, placeKey } from "../../lib/stages.ts";
import { fromLocalInput, toLocalInput } from "../../lib/time.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { StageSelect } from "../form/stage-select.tsx";
import { useRenewDetail } from "./use-renew-detail.ts";

interface StatusChangeDialogProps {
  change: ApplicationDetail["history"][number];
  onClose: () => void;
}

/** Corrects what the history says: to which status, when, why. */
export function StatusChangeDialog({ change, onClose }: StatusChangeDialogProps) {
  const zone = useTimeZone();
  const renew = useRenewDetail();
  const update = trpc.applications.history.update.useMutation();
  const start = {
    place: placeKey(change),
    occurredAt: toLocalInput(change.occurredAt, zone),
    note: change.note ?? "",
  };
  const form = useDraftForm({
    draftKey: `status-change.${change.id}`,
    initial: start,
    validate: ({ occurredAt }) =>
      fromLocalInput(occurredAt, zone) === null ? { occurredAt: "Say when it happened." } : {},
    onSubmit: async ({ place, occurredAt, note }) => {
      // The field holds whole minutes: an untouched time keeps its seconds.
      const moved = occurredAt !== start.occurredAt;
      await update.mutateAsync({
        id: change.id,
        ...(place === start.place ? {} : placeFromKey(place)),
        ...(moved ? { occurredAt: fromLocalInput(occurredAt, zone) ?? undefined } : {}),
        note,
      });
      void renew();
      onClose();
    },
  });
  const cancel = () => {
    form.discard();
    onClose();
  };
  return (
    <Dialog title="Correct the history" size="md" onClose={onClose}>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          <StageSelect {...form.text("place")} />
          <TextInput label="When it happened" type="datetime-local" {...form.text("occurredAt")} />
          <Textarea label="Note" autosize minRows={2} {...form.text("note")} />
          <FormError failure={form.failure} shownFields={["occurredAt", "note"]} />
          <Group justify="flex-end">
            <Button variant="default" onClick={cancel}>
              Cancel
            </Button>
            <Button type="submit" loading={form.busy}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
