import { Button, Group, Stack } from "@mantine/core";
import { trpc } from "../lib/trpc.ts";
import { useProfile } from "../shell/use-profile.ts";
import { FormError } from "../ui/form-error.tsx";
import { PasswordField } from "../ui/password-field.tsx";
import { useToast } from "../ui/toasts.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";

export function PasswordForm() {
  const utils = trpc.useUtils();
  const toast = useToast();
  const email = useProfile()?.email ?? "";
  const change = trpc.account.changePassword.useMutation();
  const form = useDraftForm({
    draftKey: null,
    initial: { currentPassword: "", newPassword: "" },
    onSubmit: async (values) => {
      await change.mutateAsync(values);
      form.replace({ currentPassword: "", newPassword: "" });
      toast({ message: "Your password is changed. All other devices were signed out." });
      void utils.account.sessions.invalidate();
    },
  });
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate>
      <Stack>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          label="Current password"
          autoComplete="current-password"
          {...form.text("currentPassword")}
        />
        <PasswordField
          label="New password"
          description="At least 10 characters."
          autoComplete="new-password"
          {...form.text("newPassword")}
        />
        <FormError failure={form.failure} shownFields={["currentPassword", "newPassword"]} />
        <Group>
          <Button type="submit" loading={form.busy}>
            Change password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
