import { Button, Text } from "@mantine/core";
import { downloadText } from "../../lib/download.ts";
import { trpc } from "../../lib/trpc.ts";
import { OutLink } from "../../ui/out-link.tsx";
import { QueryView } from "../../ui/states.tsx";
import classes from "./event-details.module.css";

/** Ways to take an event into a calendar that is not connected. */
export function ShareLinks({ id }: { id: string }) {
  const query = trpc.calendar.events.share.useQuery({ id });
  return (
    <div className={classes.share}>
      <Text size="sm" c="dimmed">
        Take a copy
      </Text>
      <QueryView query={query} loading={<Text size="sm">Loading</Text>}>
        {({ fileName, ics, googleUrl, outlookUrl, office365Url }) => (
          <ul className={classes.links}>
            <li>
              <Button
                variant="default"
                size="xs"
                onClick={() => downloadText({ fileName, mediaType: "text/calendar", content: ics })}
              >
                Download .ics
              </Button>
            </li>
            <li>
              <OutLink href={googleUrl}>Open in Google Calendar</OutLink>
            </li>
            <li>
              <OutLink href={outlookUrl}>Open in Outlook</OutLink>
            </li>
            <li>
              <OutLink href={office365Url}>Open in Microsoft 365</OutLink>
            </li>
          </ul>
        )}
      </QueryView>
    </div>
  );
}
