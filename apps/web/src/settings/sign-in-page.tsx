import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useSignOut } from "../shell/use-sign-out.ts";
import { Card } from "../ui/card.tsx";
import { Page } from "../ui/page.tsx";
import { DeleteAccountDialog } from "./delete-account-dialog.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SessionList } from "./session-list.tsx";

/** Password, devices that are signed in, the way out, and the end of the account. */
export function SignInPage() {
  const signOut = useSignOut();
  const [deleting, setDeleting] = useState(false);
  return (
    <Page title="Sign-in" width="narrow">
      <Card
        title="This device"
        actions={
          <Button variant="default" size="xs" loading={signOut.busy} onClick={signOut.run}>
            Sign out
          </Button>
        }
      >
        <Text c="dimmed">Signing out removes half-written drafts from this tab.</Text>
      </Card>
      <Card title="Password">
        <PasswordForm />
      </Card>
      <Card title="Where you are signed in">
        <SessionList />
      </Card>
      <Card title="Delete your account" tone="danger">
        <Text>
          Everything of yours goes for good: applications, events in Huntboard, documents, calendar
          connections. What stands in your real calendars stays there.
        </Text>
        <Group>
          <Button color="red.9" onClick={() => setDeleting(true)}>
            Delete account…
          </Button>
        </Group>
      </Card>
      {deleting && <DeleteAccountDialog onClose={() => setDeleting(false)} />}
    </Page>
  );
}
