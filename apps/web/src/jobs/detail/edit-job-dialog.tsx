import { Button, Group, Stack, Text } from "@mantine/core";
import { trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { QueryView } from "../../ui/states.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { JobFields } from "../form/job-fields.tsx";
import {
  changedFields,
  checkJob,
  formFieldName,
  jobFieldNames,
  type JobValues,
  valuesOf,
} from "../form/job-values.ts";
import type { JobDetail } from "../job-item.ts";
import { originsOf } from "../form/origins-of.ts";
import { useRenewJobs, useRenewMatches } from "../use-renew-jobs.ts";
import { JobConflict } from "./job-conflict.tsx";

interface EditJobDialogProps {
  id: string;
  onClose: () => void;
}

/** Every field of a job. */
export function EditJobDialog({ id, onClose }: EditJobDialogProps) {
  const query = trpc.jobs.get.useQuery({ id });
  return (
    <Dialog title="Edit job" size="xl" onClose={onClose}>
      <QueryView query={query}>{(job) => <EditForm job={job} onClose={onClose} />}</QueryView>
    </Dialog>
  );
}

function EditForm({ job, onClose }: { job: JobDetail; onClose: () => void }) {
  const zone = useTimeZone();
  const toast = useToast();
  const renew = useRenewJobs();
  const renewMatches = useRenewMatches();
  const update = trpc.jobs.update.useMutation();
  const form = useDraftForm<JobValues>({
    draftKey: `job.${job.id}.edit`,
    initial: valuesOf(job, zone),
    revision: job.revision,
    validate: checkJob,
    fieldName: formFieldName,
    onSubmit: async (values, base) => {
      const patch = changedFields(values, base.values);
      if (Object.keys(patch).length > 0) {
        await renew(await update.mutateAsync({ id: job.id, revision: base.revision, patch }));
        void renewMatches();
        toast({ message: "Saved." });
      }
      onClose();
    },
  });
  const cancel = () => {
    form.discard();
    onClose();
  };
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate>
      <Stack>
        {form.restored && (
          <Text c="dimmed" role="status">
            What you typed before is back.
          </Text>
        )}
        <JobFields form={form} origins={originsOf(job, form.values, form.base.values)} />
        {form.failure?.code === "lost_update" ? (
          <JobConflict
            id={job.id}
            mine={form.values}
            base={form.base.values}
            onKeepMine={form.keepMine}
            onTakeTheirs={(theirs) => {
              form.discard();
              void renew(theirs);
              onClose();
            }}
          />
        ) : (
          <FormError failure={form.failure} shownFields={jobFieldNames} />
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
  );
}
