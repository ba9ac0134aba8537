import { Button, Group, Loader, Text } from "@mantine/core";
import { useState } from "react";
import { tabStorage } from "../../lib/drafts.ts";
import { hostOf, sizeText } from "../../lib/format.ts";
import { LoginFrame } from "../../login/login-frame.tsx";
import { keepClip } from "../intake/clip-draft.ts";
import { type Clip, claimedUrl } from "./clip-protocol.ts";
import { type ClipState, useClip } from "./use-clip.ts";
import classes from "./clip.module.css";

const titles = {
  checking: "Hand over a page",
  waiting: "Hand over a page",
  alone: "No page was handed over",
  "signed-out": "Sign in first",
  board: "Not with the bookmark",
  silent: "The page did not come",
  refused: "This page was not taken",
  arrived: "Read this page?",
} as const satisfies Record<ClipState["kind"], string>;

/**
 * Where the bookmark hands a page over. Another site may have opened this page and may hold on to its window, so it shows
 * nothing of the person's, and every way on from it is a new load, which the server's headers cut off from that site.
 */
export function ClipPage() {
  const [url] = useState(() => claimedUrl(window.location.hash));
  const [round, setRound] = useState(0);
  const state = useClip(url, round);
  return (
    <LoginFrame title={titles[state.kind]}>
      <Content state={state} url={url} onAgain={() => setRound(round + 1)} />
    </LoginFrame>
  );
}

interface ContentProps {
  state: ClipState;
  url: string | null;
  onAgain: () => void;
}

function Content({ state, url, onAgain }: ContentProps) {
  switch (state.kind) {
    case "checking":
    case "waiting":
      return (
        <Group role="status" wrap="nowrap">
          <Loader size="sm" aria-hidden />
          <Text>Waiting for {url === null ? "the page" : hostOf(url)}.</Text>
        </Group>
      );
    case "arrived":
      return <Arrived clip={state.clip} />;
    case "signed-out":
      return (
        <>
          <Text>
            You are not signed in here. Sign in, go back to the posting, and press the bookmark
            again. Nothing was taken from it.
          </Text>
          <Button component="a" href="/login">
            Sign in
          </Button>
        </>
      );
    case "board":
      return (
        <>
          <Text role="alert">
            {state.label}: {state.why} Nothing was taken from the page.
          </Text>
          <OtherWays url={url} />
        </>
      );
    case "refused":
      return (
        <>
          <Text role="alert">{state.why}</Text>
          <OtherWays url={url} />
        </>
      );
    case "alone":
      return (
        <>
          <Text>
            {url === null
              ? "This page is for the bookmark: press it on a posting’s page, and the page comes here."
              : "That site keeps its pages apart from others, so the bookmark cannot hand this one over. Its link is kept."}
          </Text>
          <OtherWays url={url} />
        </>
      );
    case "silent":
      return (
        <>
          <Text role="alert">
            {state.why ??
              "The posting’s page did not answer. It may be closed, or keep itself apart from other sites. Its link is kept."}
          </Text>
          <OtherWays url={url} onAgain={onAgain} />
        </>
      );
  }
}

/** The page has come. It is read only now, when the person says so. */
function Arrived({ clip }: { clip: Clip }) {
  const [full, setFull] = useState(false);
  const read = () => {
    if (keepClip(tabStorage(), clip)) window.location.replace("/jobs?add=clip");
    else setFull(true);
  };
  return (
    <>
      <dl className={classes.facts}>
        <dt>From</dt>
        <dd>
          <strong>{new URL(clip.url).host}</strong>
        </dd>
        <dt>Page</dt>
        <dd>{clip.url}</dd>
        <dt>Size</dt>
        <dd>{sizeText(clip.source.length)}</dd>
      </dl>
      <Text c="dimmed">
        Huntboard has not looked at it yet. Go on only if you pressed the bookmark on this page
        yourself.
      </Text>
      {full ? (
        <>
          <Text role="alert">
            This tab has no room for the page. Save the page and choose the file instead.
          </Text>
          <OtherWays url={clip.url} />
        </>
      ) : (
        <Group>
          <Button onClick={read}>Read it</Button>
          <Button component="a" href="/jobs" variant="default">
            Throw it away
          </Button>
        </Group>
      )}
    </>
  );
}

/** The ways that always work. Plain links: each is a new load of the page. */
function OtherWays({ url, onAgain }: { url: string | null; onAgain?: () => void }) {
  const link = (way: string) =>
    `/jobs?add=${way}${url === null ? "" : `&url=${encodeURIComponent(url)}`}`;
  return (
    <Group>
      {onAgain && <Button onClick={onAgain}>Ask again</Button>}
      <Button component="a" href={link("page")} variant="default">
        Bring the saved page
      </Button>
      <Button component="a" href={link("text")} variant="default">
        Paste the text
      </Button>
    </Group>
  );
}
