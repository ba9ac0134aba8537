import { Button, Group, Stack, Text } from "@mantine/core";
import type { ApplicationDetail } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { MainFields, MoreFields } from "../form/application-fields.tsx";
import {
  applicationFieldNames,
  changedFields,
  checkApplication,
  formFieldName,
  valuesOf,
} from "../form/application-values.ts";
import { DuplicateHint } from "../form/duplicate-hint.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import { useUpdateApplication } from "./use-update-application.ts";

interface EditDialogProps {
  application: ApplicationDetail;
  onClose: () => void;
}

/** Every field of an application. An edit that met a newer one elsewhere asks which shall hold. */
export function EditDialog({ application, onClose }: EditDialogProps) {
  const zone = useTimeZone();
  const utils = trpc.useUtils();
  const toast = useToast();
  const update = useUpdateApplication();
  const form = useDraftForm({
    draftKey: `application.${application.id}.edit`,
    initial: valuesOf(application, zone),
    revision: application.revision,
    validate: checkApplication,
    fieldName: formFieldName,
    onSubmit: async (values, base) => {
      const patch = changedFields(values, base.values, zone);
      if (Object.keys(patch).length > 0) {
        await update({ id: application.id, revision: base.revision, patch });
        toast({ message: "Saved." });
      }
      onClose();
    },
  });
  const cancel = () => {
    form.discard();
    onClose();
  };
  const takeTheirs = () => {
    form.discard();
    void utils.applications.invalidate();
    onClose();
  };
  const { title, company, url } = form.values;
  return (
    <Dialog title="Edit application" size="xl" onClose={onClose}>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          {form.restored && (
            <Text c="dimmed" role="status">
              What you typed before is back.
            </Text>
          )}
          <div>
            <MainFields form={form} />
            <DuplicateHint title={title} company={company} url={url} exceptId={application.id} />
          </div>
          <MoreFields form={form} />
          {form.failure?.code === "lost_update" ? (
            <ConflictNotice
              id={application.id}
              mine={form.values}
              base={form.base.values}
              onKeepMine={form.keepMine}
              onTakeTheirs={takeTheirs}
            />
          ) : (
            <FormError failure={form.failure} shownFields={applicationFieldNames} />
          )}
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
