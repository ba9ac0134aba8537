const longestPhrase = 6;

/**
 * What a table says for the phrases in a folded text (see `foldLabel`), the longest phrase first at each word, in the
 * order of the text. Looks at each word at most six times.
 */
export function findPhrases<Value>(folded: string, phrases: ReadonlyMap<string, Value>): Value[] {
  const words = folded === "" ? [] : folded.split(" ");
  const found: Value[] = [];
  for (let start = 0; start < words.length;) {
    let length = Math.min(longestPhrase, words.length - start);
    let value = phrases.get(words.slice(start, start + length).join(" "));
    while (value === undefined && length > 1) {
      length -= 1;
      value = phrases.get(words.slice(start, start + length).join(" "));
    }
    if (value !== undefined) found.push(value);
    start += value === undefined ? 1 : length;
  }
  return found;
}
