import { windowsCharacter } from "./characters.ts";

/** What an HTML page may say about its charset stands within its first 1024 bytes; saved pages put more before it. */
const searched = 4096;

/**
 * Bytes of a page or file as text: by byte order mark, then the Content-Type header, then the page's own declaration, then
 * UTF-8. A declaration that the bytes contradict is not believed, and single windows-1252 bytes in UTF-8 are read as such.
 * https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string | null): string {
  const marked = markOf(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const declared = known(charsetOf(contentType ?? "")) ?? known(declaredIn(bytes));
  if (declared === "utf-16le" || declared === "utf-16be") {
    // A page whose declaration can be read byte by byte is not in UTF-16, whatever it says.
    if (bytes.subarray(0, searched).includes(0)) return new TextDecoder(declared).decode(bytes);
    return decodeUtf8(bytes);
  }
  if (declared === null || declared === "utf-8") return decodeUtf8(bytes);
  // UTF-8 under another name: sequences of several bytes that are all valid do not come about by chance.
  return (hasHighByte(bytes) ? validUtf8(bytes) : null) ?? new TextDecoder(declared).decode(bytes);
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return null;
}

function charsetOf(text: string): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(text)?.[1] ?? null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, searched));
  const meta = /<meta[^>]{0,200}charset\s*=[^>]{0,60}>/i.exec(head)?.[0];
  return (
    charsetOf(meta ?? "") ??
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head)?.[1] ??
    null
  );
}

/** The charset's name as decoders know it; null for one that none knows. */
function known(charset: string | null): string | null {
  if (charset === null) return null;
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return null;
  }
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function hasHighByte(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

/**
 * UTF-8 where it is valid, windows-1252 byte by byte where it is not: pages put both into one document. One that has more of
 * the latter is windows-1252 as a whole, where pairs such as ß and a quotation mark are valid UTF-8 by chance.
 */
function decodeUtf8(bytes: Uint8Array): string {
  const valid = validUtf8(bytes);
  if (valid !== null) return valid;
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const parts: string[] = [];
  let start = 0;
  let index = 0;
  let sequences = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index);
    if (length > 0) {
      if (length > 1) sequences += 1;
      index += length;
      continue;
    }
    parts.push(decoder.decode(bytes.subarray(start, index)), windowsCharacter(bytes[index] ?? 0));
    index += 1;
    start = index;
  }
  parts.push(decoder.decode(bytes.subarray(start)));
  const strays = (parts.length - 1) / 2;
  return strays > sequences ? new TextDecoder("windows-1252").decode(bytes) : parts.join("");
}

/** Bytes of the valid UTF-8 sequence at `index` (Unicode 17, table 3-7); 0 where there is none. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const second = bytes[index + 1] ?? 0;
  const [length, lowest, highest] = lengthAndSecond(lead);
  if (length === 0 || second < lowest || second > highest) return 0;
  for (let offset = 2; offset < length; offset += 1) {
    const next = bytes[index + offset] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

function lengthAndSecond(lead: number): [length: number, lowest: number, highest: number] {
  if (lead < 0xc2 || lead > 0xf4) return [0, 0, 0];
  if (lead < 0xe0) return [2, 0x80, 0xbf];
  if (lead < 0xf0) return [3, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf];
  return [4, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf];
}
