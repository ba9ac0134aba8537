import { jsonrepair } from "jsonrepair";

/** Longer broken JSON is not worth repairing: the repair reads it character by character, several times over. */
const maxRepaired = 1_000_000;

/**
 * JSON as pages really carry it: with a byte order mark, HTML comments or CDATA around it, JavaScript comments, control
 * characters inside strings, trailing commas or a semicolon. undefined when nothing can be made of it. `guess`: what is broken
 * in other ways is repaired as far as it goes; not for text that may be no JSON at all.
 */
export function parseLooseJson(text: string, { guess }: { guess: boolean }): unknown {
  const bare = unwrap(text);
  if (!/^[[{]/.test(bare)) return undefined;
  const exact = parseJson(bare);
  if (exact !== undefined) return exact;
  if (bare.length > maxRepaired) return undefined;
  const cleaned = parseJson(withoutExtras(bare));
  if (cleaned !== undefined || !guess) return cleaned;
  try {
    return parseJson(jsonrepair(bare));
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Without what stands around JSON in scripts: HTML comments, CDATA, comment signs that hide either, a semicolon. */
function unwrap(text: string): string {
  let bare = text.replace(/^\ufeff/, "").trim();
  bare = bare.replace(/^(?:\/\/|\/\*)?[ \t]{0,9}(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?/, "");
  for (const ending of ["*/", "-->", "]]>", "//", "/*", ";"]) {
    if (bare.endsWith(ending)) bare = bare.slice(0, -ending.length).trimEnd();
  }
  return withoutLeadingComments(bare.trim());
}

function withoutLeadingComments(text: string): string {
  let bare = text;
  while (bare.startsWith("//") || bare.startsWith("/*")) {
    const ending = bare.startsWith("//") ? "\n" : "*/";
    const end = bare.indexOf(ending);
    bare = end < 0 ? "" : bare.slice(end + ending.length).trimStart();
  }
  return bare;
}

/** Comments and trailing commas outside strings removed, control characters inside strings escaped. One pass. */
function withoutExtras(text: string): string {
  const parts: string[] = [];
  let index = 0;
  while (index < text.length) {
    const character = text.charAt(index);
    if (character === '"') {
      const end = endOfString(text, index);
      parts.push(escapeControls(text.slice(index, end)));
      index = end;
    } else if (text.startsWith("//", index)) {
      const end = text.slice(index).search(/[\r\n]/);
      index = end < 0 ? text.length : index + end;
    } else if (text.startsWith("/*", index)) {
      const end = text.indexOf("*/", index + 2);
      index = end < 0 ? text.length : end + 2;
    } else {
      parts.push(character < " " ? " " : character);
      index += 1;
    }
  }
  return withoutTrailingCommas(parts);
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === "\\") index += 1;
    else if (character === '"') return index + 1;
  }
  return text.length;
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeControls(quoted: string): string {
  return quoted.replace(
    /[\u0000-\u001f]/g,
    (character) =>
      escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function withoutTrailingCommas(parts: readonly string[]): string {
  const kept: string[] = [];
  let comma = -1;
  for (const part of parts) {
    if ((part === "}" || part === "]") && comma >= 0) kept[comma] = "";
    if (part === ",") comma = kept.length;
    else if (part.trim() !== "") comma = -1;
    kept.push(part);
  }
  return kept.join("");
}
