import { Text } from "@mantine/core";
import { Card } from "../../ui/card.tsx";
import { TextLink } from "../../ui/text-link.tsx";

/** What works without connecting anything. */
export function WithoutKeysCard() {
  return (
    <Card title="Without connecting">
      <Text>
        Every event can go into any calendar by hand: open it in{" "}
        <TextLink to="/calendar">Calendar</TextLink> and choose “Download .ics”, “Open in Google
        Calendar” or “Open in Outlook”. Such a copy does not follow later changes.
      </Text>
    </Card>
  );
}
