import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type RouterOutputs, trpc } from "../lib/trpc.ts";
import { FormError } from "../ui/form-error.tsx";
import { PasswordField } from "../ui/password-field.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";

export interface EntryFormProps {
  next: string | undefined;
  onEnter: (profile: RouterOutputs["account"]["me"]) => void;
}

export function SignInForm({ next, onEnter }: EntryFormProps) {
  const signIn = trpc.account.signIn.useMutation();
  const form = useDraftForm({
    draftKey: null,
    initial: { email: "", password: "" },
    onSubmit: async (values) => onEnter(await signIn.mutateAsync(values)),
  });
  const keep = next === undefined ? {} : { next };
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate>
      <Stack>
        <TextInput label="E-mail" type="email" autoComplete="username" {...form.text("email")} />
        <PasswordField
          label="Password"
          autoComplete="current-password"
          {...form.text("password")}
        />
        <FormError failure={form.failure} shownFields={["email", "password"]} />
        <Button type="submit" loading={form.busy}>
          Sign in
        </Button>
        <Group justify="space-between" gap="xs">
          <TextLink to="/login" search={{ ...keep, mode: "register" }}>
            Create an account
          </TextLink>
          <TextLink to="/login" search={{ ...keep, mode: "forgot" }}>
            Forgotten password
          </TextLink>
        </Group>
      </Stack>
    </form>
  );
}
