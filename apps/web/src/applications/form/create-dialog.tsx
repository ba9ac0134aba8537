import { Button, Group, Stack, Text } from "@mantine/core";
import { placeFromKey, placeKey } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { MainFields, MoreFields } from "./application-fields.tsx";
import {
  applicationFieldNames,
  checkApplication,
  emptyApplication,
  fieldsOf,
  formFieldName,
} from "./application-values.ts";
import { type Duplicate, DuplicateHint } from "./duplicate-hint.tsx";
import { StageSelect } from "./stage-select.tsx";

interface CreateDialogProps {
  onClose: () => void;
  onCreated: (created: { id: string; duplicates: Duplicate[] }) => void;
}

/** The form for a new application; only title and company are needed. */
export function CreateDialog({ onClose, onCreated }: CreateDialogProps) {
  const zone = useTimeZone();
  const utils = trpc.useUtils();
  const toast = useToast();
  const create = trpc.applications.create.useMutation();
  const form = useDraftForm({
    draftKey: "application.new",
    initial: { ...emptyApplication, place: placeKey({ stage: "saved", statusId: null }) },
    validate: checkApplication,
    fieldName: formFieldName,
    onSubmit: async ({ place, ...values }) => {
      const { application, duplicates } = await create.mutateAsync({
        ...fieldsOf(values, zone),
        ...placeFromKey(place),
      });
      toast({ message: `Added ${application.title} at ${application.company}.` });
      void utils.applications.invalidate();
      onCreated({ id: application.id, duplicates });
    },
  });
  const cancel = () => {
    form.discard();
    onClose();
  };
  const { title, company, url } = form.values;
  return (
    <Dialog title="Add an application" size="xl" onClose={onClose}>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          {form.restored && (
            <Text c="dimmed" role="status">
              What you typed before is back.
            </Text>
          )}
          <div>
            <MainFields form={form} />
            <DuplicateHint title={title} company={company} url={url} />
          </div>
          <StageSelect {...form.text("place")} />
          <MoreFields form={form} />
          <FormError failure={form.failure} shownFields={applicationFieldNames} />
          <Group justify="flex-end">
            <Button variant="default" onClick={cancel}>
              Cancel
            </Button>
            <Button type="submit" loading={form.busy}>
              Add application
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
