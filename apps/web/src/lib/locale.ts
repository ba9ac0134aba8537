/**
 * The English that times and numbers are written in: the browser's own kind when it has one.
 * Huntboard speaks English, so "morgen" or "demain" would stand in an English sentence.
 */
export function chooseLocale(languages: readonly string[]): string {
  return languages.find((language) => /^en(-|$)/i.test(language)) ?? "en-GB";
}

export const uiLocale = chooseLocale(globalThis.navigator?.languages ?? []);
