import { Button, Group, Textarea } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { toFailure } from "../../lib/failure.ts";
import type { Note } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { focusOnMount } from "../../ui/focus-on-mount.ts";
import { FormError } from "../../ui/form-error.tsx";
import { IconAction } from "../../ui/icon-action.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { useRenewDetail } from "./use-renew-detail.ts";
import classes from "./detail.module.css";

interface NoteEntryProps {
  note: Note;
  applicationId: string;
}

export function NoteEntry({ note, applicationId }: NoteEntryProps) {
  const [editing, setEditing] = useState(false);
  if (editing) return <NoteForm note={note} onClose={() => setEditing(false)} />;
  return (
    <>
      <div className={classes.entryBody}>
        <p className={classes.prose}>{note.body}</p>
        <span className={classes.when}>
          <TimeText at={note.createdAt} />
        </span>
      </div>
      <div className={classes.actions}>
        <IconAction label="Edit this note" onClick={() => setEditing(true)}>
          <IconPencil size={16} aria-hidden />
        </IconAction>
        <RemoveNote note={note} applicationId={applicationId} />
      </div>
    </>
  );
}

function RemoveNote({ note, applicationId }: NoteEntryProps) {
  const renew = useRenewDetail();
  const toast = useToast();
  const create = trpc.applications.notes.create.useMutation();
  const remove = trpc.applications.notes.remove.useMutation();
  const undo = async () => {
    try {
      await create.mutateAsync({ applicationId, body: note.body, createdAt: note.createdAt });
    } finally {
      void renew();
    }
  };
  const run = async () => {
    try {
      await remove.mutateAsync({ id: note.id });
      toast({ message: "Note deleted.", undo });
      void renew();
    } catch (error) {
      toast({ message: `Not deleted. ${toFailure(error).message}`, tone: "danger" });
    }
  };
  return (
    <IconAction label="Delete this note" busy={remove.isPending} onClick={() => void run()}>
      <IconTrash size={16} aria-hidden />
    </IconAction>
  );
}

function NoteForm({ note, onClose }: { note: Note; onClose: () => void }) {
  const renew = useRenewDetail();
  const update = trpc.applications.notes.update.useMutation();
  const form = useDraftForm({
    draftKey: `note.${note.id}`,
    initial: { body: note.body },
    onSubmit: async ({ body }) => {
      await update.mutateAsync({ id: note.id, body });
      // Before the note is shown again: what it says then is what it can be deleted and brought back with.
      await renew();
      onClose();
    },
  });
  const cancel = () => {
    form.discard();
    onClose();
  };
  return (
    <form
      ref={form.formRef}
      onSubmit={form.submit}
      noValidate
      className={`${classes.form} ${classes.entryBody}`}
    >
      <Textarea label="Note" autosize minRows={2} ref={focusOnMount} {...form.text("body")} />
      <FormError failure={form.failure} shownFields={["body"]} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={form.busy}>
          Save
        </Button>
        <Button size="xs" variant="default" onClick={cancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
