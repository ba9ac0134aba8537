import { Button, Code, Stack, Text, TextInput } from "@mantine/core";
import { trpc } from "../lib/trpc.ts";
import { useConfig } from "../shell/use-profile.ts";
import { FormError } from "../ui/form-error.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";

/** Asks for a reset link, or says plainly that this Huntboard sends no mail and what to do instead. */
export function ForgotForm({ next }: { next: string | undefined }) {
  const config = useConfig();
  const back = (
    <TextLink to="/login" search={next === undefined ? {} : { next }}>
      Back to sign in
    </TextLink>
  );
  if (config === undefined) return back;
  if (!config.mail)
    return (
      <Stack>
        <Text>
          This Huntboard sends no mail. On the machine it runs on, this command prints a one-time
          link to set a new password:
        </Text>
        <Code block>npm run reset-password -- EMAIL</Code>
        <Text c="dimmed">If somebody else runs it for you, ask them for that link.</Text>
        {back}
      </Stack>
    );
  return (
    <Stack>
      <MailForm />
      {back}
    </Stack>
  );
}

function MailForm() {
  const request = trpc.account.requestPasswordReset.useMutation();
  const form = useDraftForm({
    draftKey: null,
    initial: { email: "" },
    onSubmit: async (values) => {
      await request.mutateAsync(values);
    },
  });
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate>
      <Stack>
        <TextInput label="E-mail" type="email" autoComplete="username" {...form.text("email")} />
        <FormError failure={form.failure} shownFields={["email"]} />
        <Button type="submit" loading={form.busy}>
          Send a reset link
        </Button>
        <Text role="status">
          {request.isSuccess &&
            "If this address has an account, a link is on its way. It works once, for 30 minutes."}
        </Text>
      </Stack>
    </form>
  );
}
