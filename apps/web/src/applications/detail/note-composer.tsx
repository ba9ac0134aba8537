import { Button, Group, Textarea } from "@mantine/core";
import { trpc } from "../../lib/trpc.ts";
import { FormError } from "../../ui/form-error.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { useRenewDetail } from "./use-renew-detail.ts";
import classes from "./detail.module.css";

/** A place to write a note; half-written ones stay. */
export function NoteComposer({ applicationId }: { applicationId: string }) {
  const renew = useRenewDetail();
  const create = trpc.applications.notes.create.useMutation();
  const form = useDraftForm({
    draftKey: `application.${applicationId}.note`,
    initial: { body: "" },
    validate: ({ body }) => (body.trim() === "" ? { body: "Write something first." } : {}),
    onSubmit: async ({ body }) => {
      await create.mutateAsync({ applicationId, body });
      form.replace({ body: "" });
      void renew();
    },
  });
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate className={classes.form}>
      <Textarea
        label="Add a note"
        placeholder="What was said, what to remember"
        autosize
        minRows={2}
        maxRows={12}
        {...form.text("body")}
      />
      <FormError failure={form.failure} shownFields={["body"]} />
      <Group>
        <Button type="submit" variant="default" loading={form.busy}>
          Save note
        </Button>
      </Group>
    </form>
  );
}
