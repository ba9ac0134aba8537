/** Largest file or text that is read: characters, and bytes of a file. */
export const maxDocument = 10_000_000;

/** How much the server takes in one request, in bytes. */
const maxRequest = 12_000_000;

/** The files that hold a page: saved from a browser, or a board's own data. */
export const pageFileTypes = ".html,.htm,.mhtml,.mht,.json,text/html,application/json";

/** Why a document cannot be sent, in a sentence; null when it can. */
export function refusalOf(document: string): string | null {
  if (document.trim() === "") return "Fill this in.";
  const bytes = new Blob([JSON.stringify(document)]).size;
  if (document.length > maxDocument || bytes > maxRequest - 10_000)
    return `This has ${megabytes(Math.max(document.length, bytes))}; Huntboard reads up to 10 MB. Paste the posting’s text instead.`;
  return null;
}

/** Why a file cannot be read, in a sentence; null when it can. */
export function fileRefusal({ name, size }: { name: string; size: number }): string | null {
  if (!/\.(html?|mhtml?|json)$/i.test(name))
    return `${name} is no page: choose a file that ends in .html, .htm, .mhtml, .mht or .json.`;
  if (size > maxDocument)
    return `${name} has ${megabytes(size)}; Huntboard reads up to 10 MB. Paste the posting’s text instead.`;
  if (size === 0) return `${name} is empty.`;
  return null;
}

function megabytes(size: number): string {
  return `${(size / 1_000_000).toFixed(1)} MB`;
}

/**
 * The text of a saved page. The encoding is that of its byte order mark, else the one it names in its first 4,096 bytes
 * (HTML standard, "prescan"), else UTF-8, else windows-1252, which every sequence of bytes is.
 */
export function decodePage(bytes: Uint8Array): string {
  const named = byteOrderMark(bytes) ?? namedEncoding(bytes);
  if (named !== null) {
    const decoded = decode(bytes, named, false);
    if (decoded !== null) return decoded;
  }
  return decode(bytes, "utf-8", true) ?? decode(bytes, "windows-1252", false) ?? "";
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : null;
}

function namedEncoding(bytes: Uint8Array): string | null {
  const head = decode(bytes.subarray(0, 4096), "windows-1252", false) ?? "";
  // The parts of an MHTML file name their encodings one by one; the file around them is ASCII.
  if (/^(from|mime-version|content-type|snapshot-content-location):/im.test(head.slice(0, 300)))
    return null;
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{1,40})/i.exec(head)?.[1];
  // A page that can say so in ASCII is not UTF-16.
  return label === undefined ? null : /^utf-?16/i.test(label) ? "utf-8" : label;
}

function decode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}
