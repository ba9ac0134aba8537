import { fold } from "./text-fold.ts";

/**
 * A piece of a text, from character `at` up to `to`: a number with its meaning (`plain`: digits only, without any
 * separator), a folded word, a sign, or the end of a line.
 */
export type Token = { at: number; to: number } & (
  | { kind: "number"; value: number; plain: boolean; digits: number }
  | { kind: "word"; text: string; raw: string }
  | { kind: "sign"; text: string }
  | { kind: "end" }
);

const space = /[ \t\u00A0\u2000-\u200A\u202F\u205F\u3000]/u;
const letter = /[\p{L}\p{M}]/u;
const digit = /\d/u;
const dashes = /[\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0D~\u223C\u2192]/u;

/** Reads a text once, from left to right. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (space.test(character)) at += 1;
    else if (digit.test(character)) at = readNumber(text, at, tokens);
    else if (letter.test(character)) at = readWord(text, at, tokens);
    else {
      const to = at + 1;
      if (character === "\n" || character === "\r") tokens.push({ kind: "end", at, to });
      else tokens.push({ kind: "sign", text: dashes.test(character) ? "-" : character, at, to });
      at = to;
    }
  }
  return tokens;
}

/** Dotted letters are one word: "p.a." is "pa". */
function readWord(text: string, start: number, tokens: Token[]): number {
  let end = start;
  while (end < text.length && letter.test(text.charAt(end))) end += 1;
  if (end === start + 1)
    while (
      text.charAt(end) === "." &&
      letter.test(text.charAt(end + 1)) &&
      !letter.test(text.charAt(end + 2))
    )
      end += 2;
  const raw = text.slice(start, end);
  tokens.push({ kind: "word", text: fold(raw).replaceAll(".", ""), raw, at: start, to: end });
  return end;
}

const maxDigits = 15;

/** A number with its separators; a number that is too long for an amount becomes a sign. */
function readNumber(text: string, start: number, tokens: Token[]): number {
  let end = start;
  const groups: { separator: string; digits: string }[] = [];
  let separator = "";
  for (;;) {
    let stop = end;
    while (stop < text.length && digit.test(text.charAt(stop))) stop += 1;
    groups.push({ separator, digits: text.slice(end, stop) });
    end = stop;
    separator = text.charAt(end);
    if (!goesOn(text, end, groups)) break;
    end += 1;
  }
  const length = groups.reduce((sum, group) => sum + group.digits.length, 0);
  const read = length > maxDigits ? null : valueOf(groups);
  if (read === null) tokens.push({ kind: "sign", text: "#", at: start, to: end });
  else tokens.push({ kind: "number", ...read, digits: length, at: start, to: end });
  return end;
}

/** Whether the separator at `end` joins the digits round it. A space joins groups of three only. */
function goesOn(text: string, end: number, groups: { digits: string }[]): boolean {
  const separator = text.charAt(end);
  if (!digit.test(text.charAt(end + 1)) || groups.length > 8) return false;
  if (separator === "." || separator === ",") return true;
  if (!space.test(separator) && !/['’`´_]/u.test(separator)) return false;
  const three =
    [1, 2, 3].every((step) => digit.test(text.charAt(end + step))) &&
    !digit.test(text.charAt(end + 4));
  const [first] = groups;
  return three && first !== undefined && first.digits.length <= 3 && first.digits !== "0";
}

function valueOf(
  groups: { separator: string; digits: string }[],
): { value: number; plain: boolean } | null {
  const [head, ...rest] = groups;
  const last = rest.at(-1);
  if (head === undefined) return null;
  if (head.digits.length > 1 && head.digits.startsWith("0")) return null;
  if (last === undefined) return { value: Number(head.digits), plain: true };
  const decimal = isDecimal(head.digits, rest);
  const whole = [head, ...(decimal ? rest.slice(0, -1) : rest)];
  const middle = whole.slice(1);
  const grouped = middle.every(
    ({ digits }, index) =>
      digits.length === 3 || (digits.length === 2 && index < middle.length - 1),
  );
  if (!grouped || (middle.length > 0 && head.digits.length > 3)) return null;
  const digits = whole.map((group) => group.digits).join("");
  return { value: Number(decimal ? `${digits}.${last.digits}` : digits), plain: false };
}

/** The last group holds decimals: one or two digits, or any number after another separator than the ones before. */
function isDecimal(head: string, rest: { separator: string; digits: string }[]): boolean {
  const last = rest.at(-1);
  if (last === undefined || !/[.,]/u.test(last.separator)) return false;
  if (rest.length > 1) return last.separator !== rest[0]?.separator && last.digits.length !== 3;
  return last.digits.length !== 3 || head === "0";
}

export function isSign(token: Token | undefined, ...texts: string[]): boolean {
  return token?.kind === "sign" && texts.includes(token.text);
}
