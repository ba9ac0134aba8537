import { useEffect, useState } from "react";
import { toFailure } from "../../lib/failure.ts";
import { randomKey } from "../../lib/random-key.ts";
import { trpc } from "../../lib/trpc.ts";
import { type Clip, readClip, readyType } from "./clip-protocol.ts";
import { refusedBoard } from "./refused-board.ts";

export type ClipState =
  | { kind: "checking" }
  /** Nobody opened this page, or the browser keeps the two apart. */
  | { kind: "alone" }
  | { kind: "signed-out" }
  /** The page's board does not allow the bookmark; its page was not asked for. */
  | { kind: "board"; label: string; why: string }
  | { kind: "waiting" }
  /** It did not come. */
  | { kind: "silent"; why: string | null }
  | { kind: "refused"; why: string }
  | { kind: "arrived"; clip: Clip };

/** How long the page that opened this one has to answer, in milliseconds. */
const patience = 10_000;

/**
 * Receives the page that the bookmark hands over: asks first whether somebody is signed in and its board allows it, then
 * says "ready" to the window that opened this one, and takes one answer from it.
 */
export function useClip(url: string | null, round: number): ClipState {
  const { client } = trpc.useUtils();
  const [state, setState] = useState<ClipState>({ kind: "checking" });
  useEffect(() => {
    const end = new AbortController();
    const show = (next: ClipState) => {
      if (!end.signal.aborted) setState(next);
    };
    const run = async () => {
      show({ kind: "checking" });
      const opener: unknown = window.opener;
      if (!isWindow(opener) || url === null) return show({ kind: "alone" });
      // Past the cache of queries: its answer to a lost session is the sign-in page, which would lose what waits here.
      const boards = await client.jobs.boards.query(undefined, { signal: end.signal });
      const refused = refusedBoard(boards, url);
      if (refused) return show({ kind: "board", ...refused });
      show({ kind: "waiting" });
      const answer = await askOpener(opener, end.signal);
      if (answer === null) return show({ kind: "silent", why: null });
      if (answer.kind === "refused") return show(answer);
      const late = refusedBoard(boards, answer.clip.url);
      show(late ? { kind: "board", ...late } : { kind: "arrived", clip: answer.clip });
    };
    run().catch((error: unknown) => {
      const { code, message } = toFailure(error);
      show(code === "unauthenticated" ? { kind: "signed-out" } : { kind: "silent", why: message });
    });
    return () => end.abort();
  }, [client, url, round]);
  return state;
}

type Answer = { kind: "clip"; clip: Clip } | { kind: "refused"; why: string };

/** Says "ready", and takes the first answer to it; null when none comes in time. */
function askOpener(opener: Window, signal: AbortSignal): Promise<Answer | null> {
  const nonce = randomKey();
  return new Promise((resolve) => {
    const finish = (answer: Answer | null) => {
      window.removeEventListener("message", onMessage);
      clearTimeout(timer);
      resolve(answer);
    };
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source !== opener) return;
      const answer = readClip({ data: event.data, origin: event.origin, nonce });
      if (answer.kind !== "other") finish(answer);
    };
    const timer = setTimeout(() => finish(null), patience);
    window.addEventListener("message", onMessage);
    signal.addEventListener("abort", () => finish(null), { once: true });
    // To any origin, because which one opened this page is not known yet. It says nothing but that Huntboard listens.
    opener.postMessage({ type: readyType, nonce }, "*");
  });
}

function isWindow(value: unknown): value is Window {
  return typeof value === "object" && value !== null && "postMessage" in value;
}
