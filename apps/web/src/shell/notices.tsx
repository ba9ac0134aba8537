import { IconFlask, IconWifiOff } from "@tabler/icons-react";
import { useNetwork } from "@mantine/hooks";
import { useConfig } from "./use-profile.ts";
import classes from "./notices.module.css";

/** Lines above every page: the sandbox is on, the network is away. */
export function Notices() {
  const sandbox = useConfig()?.sandbox === true;
  const { online } = useNetwork();
  return (
    <section aria-label="State of this Huntboard" data-no-print>
      {sandbox && (
        <p className={classes.notice} data-kind="sandbox">
          <IconFlask size={16} aria-hidden />
          <span>
            <strong>Sandbox.</strong> Google, Outlook and the three job boards are local stand-ins;
            nothing reaches a real calendar or board.
          </span>
        </p>
      )}
      <div role="status">
        {!online && (
          <p className={classes.notice} data-kind="offline">
            <IconWifiOff size={16} aria-hidden />
            <span>You are offline. What you see may be old; what you type is kept.</span>
          </p>
        )}
      </div>
    </section>
  );
}
