import { isTag, isText, type Element } from "domhandler";
import { parseLooseJson } from "./json-text.ts";
import { attributeOf } from "./tree.ts";

/** A piece of JSON in a document: a script's, or the whole document's own (`id` and `type` are ""). */
export interface JsonBlock {
  /** The script's id, such as __NEXT_DATA__, or the name of the variable that the script sets. */
  id: string;
  /** The script's type, lower case, such as application/ld+json. */
  type: string;
  value: unknown;
}

/** What a script element says: its text as it stands. */
export function scriptText(script: Element): string {
  return script.children.map((child) => (isText(child) ? child.data : "")).join("");
}

/** The JSON that a script element carries, as its content or as what it assigns to variables of the page. */
export function blocksOfScript(script: Element): JsonBlock[] {
  if (!isTag(script) || attributeOf(script, "src") !== null) return [];
  const id = attributeOf(script, "id") ?? "";
  const type = (attributeOf(script, "type") ?? "").trim().toLowerCase();
  const text = scriptText(script);
  if (/json/.test(type) || id === "__NEXT_DATA__") {
    const value = parseLooseJson(text, { guess: true });
    return value === undefined ? [] : [{ id, type, value }];
  }
  return /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/.test(type)
    ? assignedBlocks(text, type)
    : [];
}

const assignment =
  /(?:window|self|globalThis)\s{0,3}(?:\.\s{0,3}|\[\s{0,3}["'])(\w{1,100})(?:["']\s{0,3}\])?\s{0,3}=\s{0,3}(?:JSON\.parse\(\s{0,3})?(?=[[{"])/g;
const maxAssignments = 30;

/** `window.__STATE__ = {…}`: only what is JSON to the letter is taken, nothing is ever run. */
function assignedBlocks(text: string, type: string): JsonBlock[] {
  const blocks: JsonBlock[] = [];
  let tried = 0;
  for (const match of text.matchAll(assignment)) {
    tried += 1;
    if (tried > maxAssignments) break;
    const start = match.index + match[0].length;
    const end = endOfJson(text, start);
    if (end === null) continue;
    let value = parseStrict(text.slice(start, end));
    // Some pages assign the JSON as one string.
    if (typeof value === "string") value = parseStrict(value);
    if (typeof value === "object" && value !== null) {
      blocks.push({ id: match[1] ?? "", type, value });
    }
  }
  return blocks;
}

function parseStrict(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the string, list or object that begins at `start` ends. */
function endOfJson(text: string, start: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let index = start; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quoted) {
      if (character === "\\") index += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth === 0 && !quoted) return index + 1;
  }
  return null;
}
