import { Button, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { forgetDrafts } from "../lib/drafts.ts";
import { trpc } from "../lib/trpc.ts";
import { Dialog } from "../ui/dialog.tsx";
import { FormError } from "../ui/form-error.tsx";
import { PasswordField } from "../ui/password-field.tsx";
import { useToast } from "../ui/toasts.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";

/** Ends the account; the password is asked for once more. */
export function DeleteAccountDialog({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const remove = trpc.account.deleteAccount.useMutation();
  const form = useDraftForm({
    draftKey: null,
    initial: { password: "" },
    onSubmit: async (values) => {
      const { notes } = await remove.mutateAsync(values);
      forgetDrafts();
      await navigate({ to: "/login", search: { mode: "register" } });
      queryClient.clear();
      // What is left to do at a calendar provider, such as removing the access there.
      toast({ message: ["Your account is deleted.", ...notes].join(" ") });
    },
  });
  return (
    <Dialog title="Delete your account?" size="md" onClose={onClose}>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          <Text>
            This cannot be undone. Export your applications first if you want to keep them.
          </Text>
          <PasswordField
            label="Password"
            autoComplete="current-password"
            data-autofocus
            {...form.text("password")}
          />
          <FormError failure={form.failure} shownFields={["password"]} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color="red.9" loading={form.busy}>
              Delete for good
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
