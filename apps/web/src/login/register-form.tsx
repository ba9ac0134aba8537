import { Button, Stack, Text, TextInput } from "@mantine/core";
import { browserTimeZone } from "../lib/time.ts";
import { trpc } from "../lib/trpc.ts";
import { FormError } from "../ui/form-error.tsx";
import { PasswordField } from "../ui/password-field.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";
import type { EntryFormProps } from "./sign-in-form.tsx";

export function RegisterForm({ next, onEnter }: EntryFormProps) {
  const register = trpc.account.register.useMutation();
  const form = useDraftForm({
    draftKey: null,
    initial: { name: "", email: "", password: "" },
    onSubmit: async (values) =>
      onEnter(await register.mutateAsync({ ...values, timeZone: browserTimeZone() })),
  });
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate>
      <Stack>
        <TextInput label="Name" autoComplete="name" {...form.text("name")} />
        <TextInput label="E-mail" type="email" autoComplete="username" {...form.text("email")} />
        <PasswordField
          label="Password"
          description="At least 10 characters."
          autoComplete="new-password"
          {...form.text("password")}
        />
        <FormError failure={form.failure} shownFields={["name", "email", "password"]} />
        <Button type="submit" loading={form.busy}>
          Create account
        </Button>
        <Text>
          You have one already?{" "}
          <TextLink to="/login" search={next === undefined ? {} : { next }}>
            Sign in
          </TextLink>
        </Text>
      </Stack>
    </form>
  );
}
