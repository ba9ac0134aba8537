import { Button, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { trpc } from "../lib/trpc.ts";
import { FormError } from "../ui/form-error.tsx";
import { PasswordField } from "../ui/password-field.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";
import { LoginFrame } from "./login-frame.tsx";

const route = getRouteApi("/login/reset");

/** Sets a new password with the token of a one-time link. */
export function ResetPage() {
  const { token } = route.useSearch();
  const reset = trpc.account.resetPassword.useMutation();
  if (reset.isSuccess)
    return (
      <LoginFrame title="Your new password is set">
        <Text>All devices were signed out. Sign in with the new password.</Text>
        <LinkButton to="/login">Sign in</LinkButton>
      </LoginFrame>
    );
  if (token === undefined)
    return (
      <LoginFrame title="This link is incomplete">
        <Text>Open the whole link again, or ask for a new one.</Text>
        <TextLink to="/login" search={{ mode: "forgot" }}>
          Ask for a new link
        </TextLink>
      </LoginFrame>
    );
  return (
    <LoginFrame title="Set a new password">
      <ResetForm
        onSubmit={async (newPassword) => {
          await reset.mutateAsync({ token, newPassword });
        }}
      />
      <TextLink to="/login" search={{ mode: "forgot" }}>
        Ask for a new link
      </TextLink>
    </LoginFrame>
  );
}

function ResetForm({ onSubmit }: { onSubmit: (newPassword: string) => Promise<void> }) {
  const form = useDraftForm({
    draftKey: null,
    initial: { newPassword: "" },
    onSubmit: ({ newPassword }) => onSubmit(newPassword),
  });
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate>
      <Stack>
        <PasswordField
          label="New password"
          description="At least 10 characters."
          autoComplete="new-password"
          {...form.text("newPassword")}
        />
        <FormError failure={form.failure} shownFields={["newPassword"]} />
        <Button type="submit" loading={form.busy}>
          Set password
        </Button>
      </Stack>
    </form>
  );
}
