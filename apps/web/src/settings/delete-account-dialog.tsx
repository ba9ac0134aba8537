import { Button, Group, PasswordInput, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { clearAllDrafts, tabStorage } from "../lib/drafts.ts";
import { trpc } from "../lib/trpc.ts";
import { passwordToggle } from "../login/password-toggle.ts";
import { Dialog } from "../ui/dialog.tsx";
import { FormError } from "../ui/form-error.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";

/** Ends the account; the password is asked for once more. */
export function DeleteAccountDialog({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const remove = trpc.account.deleteAccount.useMutation();
  const form = useDraftForm({
    draftKey: null,
    initial: { password: "" },
    onSubmit: async (values) => {
      await remove.mutateAsync(values);
      clearAllDrafts(tabStorage());
      await navigate({ to: "/login", search: { mode: "register" } });
      queryClient.clear();
    },
  });
  return (
    <Dialog title="Delete your account?" size="md" onClose={onClose}>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          <Text>
            This cannot be undone. Export your applications first if you want to keep them.
          </Text>
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            data-autofocus
            visibilityToggleButtonProps={passwordToggle}
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
