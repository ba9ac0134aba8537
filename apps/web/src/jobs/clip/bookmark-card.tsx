import { Button, Code, Group, Stack, Text } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconBookmark } from "@tabler/icons-react";
import { useState } from "react";
import { Card } from "../../ui/card.tsx";
import type { BoardItem } from "../job-item.ts";
import { bookmarklet } from "./bookmarklet.ts";
import classes from "./clip.module.css";

/** The card comes after its boards: too late for the browser to go to it by itself. */
function showWhenAskedFor(card: HTMLElement | null): void {
  if (window.location.hash === "#bookmark") card?.scrollIntoView({ block: "start" });
}

/** The bookmark that hands over the page somebody has open: to be dragged, or copied. */
export function BookmarkCard({ boards }: { boards: BoardItem[] }) {
  const code = bookmarklet(window.location.origin);
  const clipboard = useClipboard({ timeout: 4000 });
  const [pressed, setPressed] = useState(false);
  const refused = boards.filter(({ routes }) =>
    routes.some(({ route, on }) => route === "bookmarklet" && !on),
  );
  return (
    <div id="bookmark" ref={showWhenAskedFor}>
      <Card title="The bookmark">
        <Stack gap="sm">
          <Text>
            Some sites show a posting to you and not to a server. The bookmark hands over the page
            you have open: press it there, and Huntboard opens, says where the page is from, and
            reads it once you agree.
          </Text>
          <Group>
            <Button
              component="a"
              variant="light"
              className={classes.link}
              leftSection={<IconBookmark size={16} aria-hidden />}
              // React takes no script for an address, and a bookmark is one.
              ref={(link: HTMLAnchorElement | null) => link?.setAttribute("href", code)}
              onClick={(event) => {
                event.preventDefault();
                setPressed(true);
              }}
            >
              Add to Huntboard
            </Button>
            <Button variant="default" onClick={() => clipboard.copy(code)}>
              {clipboard.copied ? "Copied" : "Copy its code"}
            </Button>
          </Group>
          <Text role="status" size="sm">
            {clipboard.error
              ? "Not copied. Select the code below and copy it by hand."
              : pressed
                ? "Drag it to the bookmarks bar; it works on the page of a posting, not here."
                : ""}
          </Text>
          <ol className={classes.steps}>
            <li>
              Drag the button to your bookmarks bar. On a phone, or where there is none: copy the
              code, make any bookmark, and put the code in the place of its address.
            </li>
            <li>Open a posting, and press the bookmark.</li>
            <li>In the tab that opens, check where the page is from, and read it.</li>
          </ol>
          {refused.map(({ kind, label, routes }) => (
            <Text key={kind} className={classes.note}>
              <strong>Not on {label}.</strong>{" "}
              {routes.find(({ route }) => route === "bookmarklet")?.why} Huntboard asks nothing of
              such a page, even when the bookmark is pressed there.
            </Text>
          ))}
          <details>
            <summary className={classes.summary}>What it does, to the letter</summary>
            <Stack gap="xs" mt="xs">
              <Text size="sm">
                It acts only when it is pressed, on the page you have open. It opens{" "}
                <Code>{window.location.origin}/jobs/clip</Code> in a new tab, and hands the page’s
                address and source to that tab when it asks. It changes nothing, keeps nothing, and
                asks no other site. It knows no password of yours; you must be signed in here.
              </Text>
              <pre className={classes.code}>{code}</pre>
            </Stack>
          </details>
        </Stack>
      </Card>
    </div>
  );
}
