import { parseSearchWith, stringifySearchWith } from "@tanstack/react-router";

/**
 * Reads a search parameter that was written as JSON: a list, an object, a quoted word.
 * Everything else stays the text it is: an OAuth code or a token such as "123e4" must not become a number.
 */
export function readJsonParameter(text: string): unknown {
  if (!/^["[{]/.test(text)) throw new SyntaxError("Not JSON.");
  const value: unknown = JSON.parse(text);
  return value;
}

export const parseSearch = parseSearchWith(readJsonParameter);
export const stringifySearch = stringifySearchWith(JSON.stringify, readJsonParameter);
