import { readFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { CliError } from "./cli-error.ts";
import type { Io } from "./session.ts";

/** What a posting is read from, as the server takes it: an address, a page's source or a text. */
export interface JobSource {
  url?: string;
  html?: string;
  text?: string;
}

const pageEndings = new Set([".html", ".htm", ".xhtml", ".mhtml", ".mht"]);
const textEndings = new Set([".txt", ".md"]);

/**
 * Reads what `import` was given: an address, a file, or "-" for standard input. Whether it is a page or a text is told by
 * the file's name, else by how it begins, unless `text` says so. `link` is the address that it comes from.
 */
export async function readJobSource(
  io: Io,
  given: string,
  options: { text?: boolean; link?: string },
): Promise<JobSource> {
  const { link: url } = options;
  if (/^https?:\/\//i.test(given)) {
    if (url !== undefined || options.text)
      throw new CliError(
        "usage",
        "An address stands alone; --link and --text go with a file or -.",
      );
    return { url: given };
  }
  const content =
    given === "-" ? await io.readInput() : await readDocument(resolve(io.env.folder, given));
  if (content.trim() === "") throw new CliError("usage", "There is nothing in it.");
  return isPage(given, content) && !options.text ? { url, html: content } : { url, text: content };
}

function isPage(given: string, content: string): boolean {
  const ending = extname(given).toLowerCase();
  if (pageEndings.has(ending)) return true;
  if (textEndings.has(ending)) return false;
  return (
    /^\s*</u.test(content) ||
    /^(?:MIME-Version|Content-Type|Snapshot-Content-Location):/imu.test(content.slice(0, 2000))
  );
}

async function readDocument(path: string): Promise<string> {
  try {
    return decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const reason =
      error.code === "ENOENT"
        ? "There is no such file"
        : `It cannot be read (${String(error.code)})`;
    throw new CliError(
      "not-found",
      `${reason}: ${path}. Give an address, a file, or - for standard input.`,
      {
        cause: error,
      },
    );
  }
}

/** As the page itself says in its first kilobyte, else UTF-8, else what browsers take for the rest. */
function decode(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const named = /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1];
  for (const label of [named, "utf-8"]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Not what it says, or a name that nobody knows.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}
