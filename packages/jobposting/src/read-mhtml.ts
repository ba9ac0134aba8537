import { decodeBytes } from "./decode-bytes.ts";

/** A page out of a saved archive or mail. */
export interface ArchivedPage {
  html: string;
  /** Where the page was when it was saved. */
  url: string | null;
  /** Pages in its frames, by address. */
  frames: ReadonlyMap<string, string>;
}

interface Part {
  type: string;
  location: string | null;
  id: string | null;
  html: string;
}

const maxNesting = 5;
const maxParts = 200;

/**
 * The page in an MHTML archive (RFC 2557), as browsers save them, or in a mail with an HTML part; null for anything else.
 * Own code, because mail parsers are asynchronous and keep every picture.
 */
export function readMhtml(content: string): ArchivedPage | null {
  const headers = headersOf(content);
  if (headers === null) return null;
  const type = headers.get("content-type") ?? "";
  if (!/^(?:multipart\/|text\/html)/i.test(type)) return null;
  if (!headers.has("mime-version") && !/boundary\s*=/i.test(type)) return null;
  const parts: Part[] = [];
  collectParts(content, parts, 0);
  const url = headers.get("snapshot-content-location") ?? null;
  const start = parameterOf(type, "start");
  const page =
    parts.find((part) => url !== null && part.location === url) ??
    parts.find((part) => start !== null && part.id === start) ??
    parts[0];
  if (page === undefined) return null;
  const frames = new Map<string, string>();
  for (const part of parts) {
    if (part === page) continue;
    if (part.location !== null) frames.set(part.location, part.html);
    if (part.id !== null) frames.set(`cid:${part.id.replace(/^<|>$/g, "")}`, part.html);
  }
  return { html: page.html, url: url ?? page.location, frames };
}

function headersOf(entity: string): Map<string, string> | null {
  const head =
    /^(?:[ \t]*\r?\n)*((?:[!-9;-~]{1,76}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+)\r?\n/.exec(
      entity.slice(0, 100_000),
    )?.[1];
  if (head === undefined) return null;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

function parameterOf(value: string, name: string): string | null {
  const match = new RegExp(
    `;\\s{0,9}${name}\\s{0,3}=\\s{0,3}(?:"([^"]{1,300})"|([^;\\s]{1,300}))`,
    "i",
  ).exec(value);
  return match?.[1] ?? match?.[2] ?? null;
}

function collectParts(entity: string, parts: Part[], nesting: number): void {
  const headers = headersOf(entity);
  if (headers === null || parts.length >= maxParts) return;
  const type = headers.get("content-type") ?? "text/plain";
  const body = entity.slice(bodyStart(entity));
  const boundary = parameterOf(type, "boundary");
  if (/^multipart\//i.test(type) && boundary !== null) {
    if (nesting >= maxNesting) return;
    for (const section of sectionsOf(body, boundary)) collectParts(section, parts, nesting + 1);
    return;
  }
  if (!/^text\/html\b|^application\/xhtml/i.test(type)) return;
  parts.push({
    type,
    location: headers.get("content-location") ?? null,
    id: headers.get("content-id") ?? null,
    html: decodeBody(body, headers.get("content-transfer-encoding") ?? "", type),
  });
}

function bodyStart(entity: string): number {
  const match = /\r?\n\r?\n/.exec(entity.trimStart());
  return match === null
    ? entity.length
    : entity.length - entity.trimStart().length + match.index + match[0].length;
}

function sectionsOf(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1, maxParts);
  const end = pieces.findIndex((piece) => piece.startsWith("--"));
  return pieces
    .slice(0, end < 0 ? undefined : end)
    .map((piece) => piece.slice(piece.indexOf("\n") + 1));
}

function decodeBody(body: string, encoding: string, type: string): string {
  switch (encoding.toLowerCase()) {
    case "quoted-printable":
      return decodeBytes(quotedPrintable(body), type);
    case "base64":
      return decodeBytes(base64(body), type);
    default:
      return body;
  }
}

/** RFC 2045 §6.7. What is no valid escape stays as it stands. */
function quotedPrintable(body: string): Uint8Array {
  const source = new TextEncoder().encode(body.replace(/=[ \t]{0,99}\r?\n/g, ""));
  const bytes = new Uint8Array(source.length);
  let length = 0;
  for (let index = 0; index < source.length; index += 1) {
    const high = source[index] === 0x3d ? hexDigit(source[index + 1]) : -1;
    const low = high >= 0 ? hexDigit(source[index + 2]) : -1;
    bytes[length] = low >= 0 ? high * 16 + low : (source[index] ?? 0);
    if (low >= 0) index += 2;
    length += 1;
  }
  return bytes.subarray(0, length);
}

function hexDigit(code: number | undefined): number {
  if (code === undefined) return -1;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

function base64(body: string): Uint8Array {
  const digits = body.replace(/[^A-Za-z0-9+/]/g, "");
  // A cut archive ends in the middle of a group of four.
  const binary = atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
