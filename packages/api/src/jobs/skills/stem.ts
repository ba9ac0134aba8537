/** Languages with endings that are known here; any other is read as English. */
export type StemLanguage = "en" | "de" | "fr" | "es";

export function stemLanguage(language: string | null): StemLanguage {
  return language === "de" || language === "fr" || language === "es" ? language : "en";
}

const germanEnding = /(?:ern|en|em|er|es|e|n|s)$/u;

/**
 * A folded word without the endings of number, case and gender. Endings that make another word of it (-ive, -ing, -ung) stay,
 * so that "react" and "reactive" are two words; short words stay whole.
 */
export function stem(word: string, language: StemLanguage): string {
  if (word.length < 5 || /\d/u.test(word)) return word;
  switch (language) {
    case "en":
      if (/(?:ss|us|is)$/u.test(word)) return word;
      return word.replace(/ies$/u, "y").replace(/s$/u, "");
    case "de":
      return word.replace(germanEnding, "");
    case "fr":
      return word.replace(/[sx]$/u, "").replace(/e+$/u, "");
    case "es":
      return word.replace(/(?:es|s)$/u, "").replace(/[aeo]$/u, "");
  }
}
