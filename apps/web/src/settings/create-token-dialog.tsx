import { Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { trpc } from "../lib/trpc.ts";
import { Dialog } from "../ui/dialog.tsx";
import { FormError } from "../ui/form-error.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";
import classes from "./settings.module.css";

const scopes = [
  { value: "read", label: "Read" },
  { value: "write", label: "Read and write" },
];
const lifetimes = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "One year" },
];

/** Makes a token and shows it, this once. */
export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const utils = trpc.useUtils();
  const create = trpc.account.tokens.create.useMutation();
  const form = useDraftForm({
    draftKey: null,
    initial: { name: "", scope: "read", expiresInDays: "90" },
    onSubmit: async ({ name, scope, expiresInDays }) => {
      await create.mutateAsync({
        name,
        scope: scope === "write" ? "write" : "read",
        expiresInDays: Number(expiresInDays),
      });
      void utils.account.tokens.invalidate();
    },
  });
  return (
    <Dialog title={create.data ? "Your new token" : "Create token"} size="md" onClose={onClose}>
      {create.data ? (
        <NewToken token={create.data.token} onClose={onClose} />
      ) : (
        <form ref={form.formRef} onSubmit={form.submit} noValidate>
          <Stack>
            <TextInput
              label="Name"
              placeholder="What it is for"
              data-autofocus
              {...form.text("name")}
            />
            <NativeSelect label="It may" data={scopes} {...form.text("scope")} />
            <NativeSelect label="Expires after" data={lifetimes} {...form.text("expiresInDays")} />
            <FormError failure={form.failure} shownFields={["name", "scope", "expiresInDays"]} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={form.busy}>
                Create token
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

function NewToken({ token, onClose }: { token: string; onClose: () => void }) {
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <Stack>
      <Text>Copy it now: it is not shown again.</Text>
      <code className={classes.token}>{token}</code>
      <p role="status" className={classes.quiet}>
        {clipboard.copied && "Copied."}
        {clipboard.error && "The browser refused to copy. Select the token and copy it by hand."}
      </p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
        <Button data-autofocus onClick={() => clipboard.copy(token)}>
          Copy
        </Button>
      </Group>
    </Stack>
  );
}
