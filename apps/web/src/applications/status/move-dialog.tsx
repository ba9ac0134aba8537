import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { type ApplicationItem, placeFromKey, placeKey } from "../../lib/stages.ts";
import { fromLocalInput, toLocalInput } from "../../lib/time.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { StageSelect } from "../form/stage-select.tsx";
import { useMoveApplication } from "./use-move-application.ts";

interface MoveDialogProps {
  application: ApplicationItem;
  onClose: () => void;
}

/** Moves an application with the time it really happened, and a note. */
export function MoveDialog({ application, onClose }: MoveDialogProps) {
  const zone = useTimeZone();
  const move = useMoveApplication();
  const [openedAt] = useState(() => new Date().toISOString());
  const form = useDraftForm({
    draftKey: `application.${application.id}.move`,
    initial: {
      place: placeKey(application),
      occurredAt: toLocalInput(openedAt, zone),
      note: "",
    },
    validate: ({ occurredAt }) =>
      fromLocalInput(occurredAt, zone) === null ? { occurredAt: "Say when it happened." } : {},
    onSubmit: async ({ place, occurredAt, note }) => {
      await move(application, {
        ...(placeFromKey(place) ?? { stage: application.stage }),
        occurredAt: fromLocalInput(occurredAt, zone) ?? undefined,
        note,
      });
      onClose();
    },
  });
  return (
    <Dialog title="Change the status" size="md" onClose={onClose}>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          <Text>
            {application.title} · {application.company}
          </Text>
          <StageSelect {...form.text("place")} />
          <TextInput label="When it happened" type="datetime-local" {...form.text("occurredAt")} />
          <Textarea label="Note" autosize minRows={2} {...form.text("note")} />
          <FormError failure={form.failure} shownFields={["occurredAt", "note"]} />
          <Group justify="flex-end">
            <Button
              variant="default"
              onClick={() => {
                form.discard();
                onClose();
              }}
            >
              Cancel
            </Button>
            <Button type="submit" loading={form.busy}>
              Change status
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
