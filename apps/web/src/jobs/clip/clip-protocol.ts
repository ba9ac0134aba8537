/** What the receiving page says to the page that opened it. */
export const readyType = "huntboard-clip-ready";
/** What the bookmark answers with. */
export const clipType = "huntboard-clip";

/** Most characters of a page's source that are taken: what a tab keeps while it changes pages. */
export const maxClip = 4_000_000;

/** A page that was handed over. */
export interface Clip {
  url: string;
  source: string;
}

export type ClipAnswer =
  | { kind: "clip"; clip: Clip }
  /** It was an answer, but not one to take: why, in a sentence. */
  | { kind: "refused"; why: string }
  /** Some other message; the wait goes on. */
  | { kind: "other" };

interface ReadClipOptions {
  data: unknown;
  /** The sender's origin, as the browser says it. */
  origin: string;
  /** What this wait was begun with: an answer to another one is none. */
  nonce: string;
}

/**
 * Reads a message. Only an answer to this very wait is taken, and only about the sender's own page: what a page says of its
 * address is believed as far as the browser vouches for it, which is its origin.
 */
export function readClip({ data, origin, nonce }: ReadClipOptions): ClipAnswer {
  const field = (name: string): unknown =>
    typeof data === "object" && data !== null ? Reflect.get(data, name) : undefined;
  if (field("type") !== clipType || field("nonce") !== nonce) return { kind: "other" };
  const url = field("url");
  const source = field("html");
  if (typeof url !== "string" || typeof source !== "string" || url.length > 2000)
    return { kind: "refused", why: "What arrived is not a page." };
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.origin !== origin)
    return {
      kind: "refused",
      why: "The page gives an address that is not its own, so it was not taken.",
    };
  if (source.trim() === "") return { kind: "refused", why: "The page is empty." };
  if (source.length > maxClip)
    return {
      kind: "refused",
      why: `The page has ${(source.length / 1_000_000).toFixed(1)} MB; the bookmark hands over up to 4 MB. Save the page and choose the file instead.`,
    };
  return { kind: "clip", clip: { url, source } };
}

/** The address that the bookmark opened this page for; null when it names none. */
export function claimedUrl(hash: string): string | null {
  try {
    const url = decodeURIComponent(hash.replace(/^#/, ""));
    const protocol = url.length > 2000 ? undefined : URL.parse(url)?.protocol;
    return protocol === "https:" || protocol === "http:" ? url : null;
  } catch {
    return null;
  }
}
