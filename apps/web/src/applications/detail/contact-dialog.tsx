import { Button, Group, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { Contact } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { useRenewDetail } from "./use-renew-detail.ts";

interface ContactDialogProps {
  applicationId: string;
  /** null: a new one. */
  contact: Contact | null;
  onClose: () => void;
}

export function ContactDialog({ applicationId, contact, onClose }: ContactDialogProps) {
  const renew = useRenewDetail();
  const create = trpc.applications.contacts.create.useMutation();
  const update = trpc.applications.contacts.update.useMutation();
  const form = useDraftForm({
    draftKey: contact ? `contact.${contact.id}` : `application.${applicationId}.contact`,
    initial: {
      name: contact?.name ?? "",
      role: contact?.role ?? "",
      email: contact?.email ?? "",
      phone: contact?.phone ?? "",
      url: contact?.url ?? "",
      notes: contact?.notes ?? "",
    },
    fieldName: (path) => path.replace(/^patch\./, ""),
    onSubmit: async (values) => {
      await (contact
        ? update.mutateAsync({ id: contact.id, patch: values })
        : create.mutateAsync({ applicationId, ...values }));
      void renew();
      onClose();
    },
  });
  const cancel = () => {
    form.discard();
    onClose();
  };
  return (
    <Dialog title={contact ? "Edit contact" : "Add contact"} onClose={onClose}>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput label="Name" withAsterisk data-autofocus {...form.text("name")} />
            <TextInput label="Role" placeholder="Recruiter" {...form.text("role")} />
            <TextInput label="E-mail" type="email" {...form.text("email")} />
            <TextInput label="Phone" type="tel" {...form.text("phone")} />
          </SimpleGrid>
          <TextInput label="Profile link" type="url" placeholder="https://" {...form.text("url")} />
          <Textarea label="Notes" autosize minRows={2} {...form.text("notes")} />
          <FormError
            failure={form.failure}
            shownFields={["name", "role", "email", "phone", "url", "notes"]}
          />
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
