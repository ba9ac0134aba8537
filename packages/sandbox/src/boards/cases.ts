import { gzipSync } from "node:zlib";
import { html } from "../http/html.ts";
import type { Markup } from "../http/html.ts";
import type { Reply } from "../http/reply.ts";
import type { BoardJob } from "./board-job.ts";
import type { BoardPage, SandboxBoard } from "./contract.ts";
import { boardDocument } from "./document.ts";
import { windows1252 } from "./windows-1252.ts";

export interface CaseContext {
  board: SandboxBoard;
  job: BoardJob;
  others: BoardJob[];
  /** The case's own address at the board. */
  url: string;
  /** The last segment of another case's path, for redirects that work at the board and in a browser here alike. */
  sibling: (name: string) => string;
  /** An address on this computer that nobody may follow; the sandbox counts who does. */
  canary: string;
}

/** A page to be sent as usual, or a whole reply where the sending is the point. */
export type CaseAnswer = BoardPage | Reply;

interface BoardCase {
  what: string;
  /** How an import by URL ends where the board may be fetched from. */
  ends: string;
  /** A person can open it in a browser, and save its source. */
  opens: boolean;
  /** Only a step of another case. */
  hidden?: boolean;
  answer(context: CaseContext): CaseAnswer;
}

/** Three megabytes are the limit for one page. */
const hugeBytes = 4 * 1024 * 1024;
/** A megabyte of spaces, packed. Gzip members may stand one behind another (RFC 1952 §2.2), so a bomb is many of it. */
const packedMegabyte = gzipSync(Buffer.alloc(1024 * 1024, " "));

const page = (body: Markup, status = 200): BoardPage => ({ status, body });
const live = ({ board, job, others }: CaseContext): BoardPage => page(board.live(job, others));
const redirect = (location: string): Reply => ({
  status: 302,
  headers: { location, "cache-control": "no-store" },
  body: "",
});
const toSibling =
  (name: string) =>
  ({ sibling }: CaseContext): Reply =>
    redirect(sibling(name));

/** What a bot wall in front of the board sends instead of a page. */
export const challenge: Reply = {
  status: 403,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "cf-mitigated": "challenge",
    "cache-control": "no-store",
  },
  body: boardDocument({
    lang: "en",
    head: html`<title>Security Check</title>`,
    body: html`<main>
      <h1>Security Check</h1>
      <p>Please wait while we verify that you are human.</p>
    </main>`,
  }).markup,
};

function encoded(context: CaseContext, charset: string): Reply {
  const document = live(context).body.markup.replace('<meta charset="utf-8" />', "");
  return {
    status: 200,
    headers: { "content-type": `text/html; charset=${charset}` },
    body: windows1252(document),
  };
}

/** The same for every board; their order is their number, so new ones go last. */
export const cases = {
  unchanged: {
    what: "a posting whose ETag stays, so that asking again is answered 304",
    ends: "ok",
    opens: true,
    answer: live,
  },
  gone: {
    what: "not there any more; 200, with nine other postings in its data",
    ends: "gone",
    opens: true,
    answer: ({ board, job, others }) => board.gone(job, others),
  },
  "not-found": {
    what: "404",
    ends: "gone",
    opens: true,
    answer: ({ board }) => ({ ...board.missing(), status: 404 }),
  },
  wall: {
    what: "the board wants to be signed in to, or paid; 200",
    ends: "login_required",
    opens: true,
    answer: ({ board, url }) => page(board.wall(url)),
  },
  challenge: {
    what: "403, cf-mitigated: challenge, “Security Check”",
    ends: "challenged",
    opens: true,
    answer: () => challenge,
  },
  "rate-limited": {
    what: "429 with Retry-After: 120",
    ends: "rate_limited",
    opens: false,
    answer: () => ({
      status: 429,
      headers: { "content-type": "text/html; charset=utf-8", "retry-after": "120" },
      body: "<!doctype html><title>Too Many Requests</title><h1>Too Many Requests</h1>",
    }),
  },
  "robots-denied": {
    what: "a posting that robots.txt keeps programs from",
    ends: "robots_denied",
    opens: true,
    answer: live,
  },
  redirect: {
    what: "three redirects within the board, then the posting",
    ends: "ok",
    opens: true,
    answer: toSibling("redirect-2"),
  },
  "redirect-2": {
    what: "",
    ends: "",
    opens: false,
    hidden: true,
    answer: toSibling("redirect-3"),
  },
  "redirect-3": {
    what: "",
    ends: "",
    opens: false,
    hidden: true,
    answer: toSibling("redirect-end"),
  },
  "redirect-end": { what: "", ends: "", opens: false, hidden: true, answer: live },
  "redirect-loop": {
    what: "a redirect to itself",
    ends: "unreachable",
    opens: false,
    answer: toSibling("redirect-loop"),
  },
  "redirect-away": {
    what: "a redirect to another site",
    ends: "unreachable",
    opens: false,
    answer: () => redirect("https://elsewhere.example/jobs/1"),
  },
  "redirect-private": {
    what: "a redirect to an address on this computer, which counts its visitors as host “canary”",
    ends: "unreachable",
    opens: false,
    answer: ({ canary }) => redirect(canary),
  },
  slow: {
    what: "16 bytes every quarter of a second",
    ends: "unreachable",
    opens: false,
    answer: (context) => ({
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: live(context).body.markup,
      trickle: { bytes: 16, everyMs: 250 },
    }),
  },
  huge: {
    what: "a posting with four megabytes of comments",
    ends: "too_large",
    opens: true,
    answer: (context) => ({
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: `${live(context).body.markup}<!--${"-huge".repeat(hugeBytes / 5)}-->`,
    }),
  },
  "gzip-bomb": {
    what: "64 kilobytes or so that unpack to 64 megabytes",
    ends: "too_large",
    opens: false,
    answer: (context) => ({
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" },
      body: Buffer.concat([
        gzipSync(live(context).body.markup),
        ...Array.from({ length: 64 }, () => packedMegabyte),
      ]),
    }),
  },
  "charset-utf8": {
    what: "windows-1252 bytes that say they are UTF-8",
    ends: "ok",
    opens: true,
    answer: (context) => encoded(context, "utf-8"),
  },
  "charset-latin1": {
    what: "windows-1252 bytes that say they are ISO-8859-1",
    ends: "ok",
    opens: true,
    answer: (context) => encoded(context, "iso-8859-1"),
  },
  shell: {
    what: "the application's frame without a posting; 200",
    ends: "not_a_job",
    opens: true,
    answer: ({ board }) => page(board.shell()),
  },
  "server-error": {
    what: "500",
    ends: "unreachable",
    opens: false,
    answer: () => ({
      status: 500,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: "<!doctype html><title>Internal Server Error</title><h1>Internal Server Error</h1>",
    }),
  },
} satisfies Record<string, BoardCase>;

/** With their numbers, which never change. */
export const numberedCases: { name: string; number: number; boardCase: BoardCase }[] =
  Object.entries(cases).map(([name, boardCase], index) => ({ name, number: index + 1, boardCase }));
