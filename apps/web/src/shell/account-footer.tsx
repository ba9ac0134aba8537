import { ActionIcon, Button, Skeleton } from "@mantine/core";
import { IconKeyboard, IconLogout } from "@tabler/icons-react";
import { openHelpEvent } from "./shortcut-events.ts";
import { useProfile } from "./use-profile.ts";
import { useSignOut } from "./use-sign-out.ts";
import classes from "./account-footer.module.css";

/** Who is signed in, the shortcuts, the way out. */
export function AccountFooter() {
  const profile = useProfile();
  const signOut = useSignOut();
  return (
    <section aria-label="Account" className={classes.footer}>
      <div className={classes.person}>
        {profile ? (
          <>
            <span className={classes.name}>{profile.name}</span>
            <span className={classes.email} title={profile.email}>
              {profile.email}
            </span>
          </>
        ) : (
          <Skeleton height={36} />
        )}
      </div>
      <div className={classes.actions}>
        <Button
          variant="subtle"
          color="gray"
          className={classes.button}
          leftSection={<IconLogout size={16} aria-hidden />}
          loading={signOut.busy}
          onClick={signOut.run}
        >
          Sign out
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.button}
          size="lg"
          aria-label="Keyboard shortcuts"
          onClick={() => window.dispatchEvent(new Event(openHelpEvent))}
        >
          <IconKeyboard size={20} aria-hidden />
        </ActionIcon>
      </div>
    </section>
  );
}
