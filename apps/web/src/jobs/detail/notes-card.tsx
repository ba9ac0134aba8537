import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { focusOnMount } from "../../ui/focus-on-mount.ts";
import { FormError } from "../../ui/form-error.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import type { JobDetail } from "../job-item.ts";
import { useRenewJobs } from "../use-renew-jobs.ts";
import classes from "./detail.module.css";

/** The person's own notes on a job. */
export function NotesCard({ job }: { job: JobDetail }) {
  const [editing, setEditing] = useState(false);
  return (
    <Card
      title="Your notes"
      actions={
        !editing && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {job.notes ? "Edit notes" : "Add notes"}
          </Button>
        )
      }
    >
      {editing ? (
        <NotesForm job={job} onClose={() => setEditing(false)} />
      ) : (
        job.notes && <p className={classes.prose}>{job.notes}</p>
      )}
    </Card>
  );
}

function NotesForm({ job, onClose }: { job: JobDetail; onClose: () => void }) {
  const renew = useRenewJobs();
  const update = trpc.jobs.update.useMutation();
  const form = useDraftForm({
    draftKey: `job.${job.id}.notes`,
    initial: { notes: job.notes ?? "" },
    fieldName: (path) => path.replace(/^patch\./, ""),
    onSubmit: async ({ notes }) => {
      await renew(await update.mutateAsync({ id: job.id, patch: { notes } }));
      onClose();
    },
  });
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate className={classes.form}>
      <Textarea
        aria-label="Your notes"
        autosize
        minRows={3}
        maxRows={14}
        ref={focusOnMount}
        {...form.text("notes")}
      />
      <FormError failure={form.failure} shownFields={["notes"]} />
      <Group gap="xs">
        <Button type="submit" loading={form.busy}>
          Save notes
        </Button>
        <Button
          variant="default"
          onClick={() => {
            form.discard();
            onClose();
          }}
        >
          Cancel
        </Button>
      </Group>
    </form>
  );
}
