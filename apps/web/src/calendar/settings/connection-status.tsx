import { Alert, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { OutLink } from "../../ui/out-link.tsx";
import { CopyField } from "./copy-field.tsx";
import type { ConnectionItem } from "./provider-card.tsx";
import classes from "./calendar-settings.module.css";

const titles = {
  active: "Connected",
  needs_reauth: "Sign in again",
  needs_admin: "Your administrator has to allow it",
  paused: "Paused",
  error: "Changes do not arrive",
} as const satisfies Record<ConnectionItem["status"], string>;

/** How a connection is doing, in words, with the way out. */
export function ConnectionStatus({ connection }: { connection: ConnectionItem }) {
  const { status, statusReason, adminConsentUrl } = connection;
  if (status === "active")
    return (
      <p className={classes.connected}>
        <IconCircleCheck size={18} aria-hidden />
        {titles.active}
      </p>
    );
  return (
    <Alert
      variant="default"
      title={titles[status]}
      icon={<IconAlertTriangle aria-hidden />}
      className={classes.trouble}
    >
      <Text>{statusReason}</Text>
      {adminConsentUrl && (
        <Stack gap="xs" mt="xs">
          <CopyField label="Link for your administrator" value={adminConsentUrl} />
          <OutLink href={adminConsentUrl}>Open it yourself, if you are the administrator</OutLink>
        </Stack>
      )}
    </Alert>
  );
}
