/** Names that PostgreSQL's parser would cut to one letter or to nothing. */
const signs: [RegExp, string][] = [
  [/(?<![\p{L}\p{N}])c\+\+(?![\p{L}\p{N}+])/giu, "cplusplus"],
  [/(?<![\p{L}\p{N}])c#(?![\p{L}\p{N}#])/giu, "csharp"],
  [/(?<![\p{L}\p{N}])f#(?![\p{L}\p{N}#])/giu, "fsharp"],
  [/(?<![\p{L}\p{N}])\.net(?![\p{L}\p{N}])/giu, "dotnet"],
];

/**
 * Text as it is put into the search and asked of it: words with spaces between. PostgreSQL reads "React/Node.js" as one
 * path and "full-stack" as a compound; here they are two words each, whichever way they are written.
 */
export function searchText(text: string): string {
  let plain = text.normalize("NFC");
  for (const [sign, name] of signs) plain = plain.replaceAll(sign, name);
  return plain.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();
}

/** Languages that join words: "Projektleiter" is to be found by "Leiter". */
const joining = new Set(["de", "nl", "da", "sv", "nb", "nn", "no", "fi", "is"]);
const longWord = 9;
const shortestPart = 5;

/** The ends of a title's long words, where its language joins words without a space; no dictionary says where to cut. */
export function compoundParts(title: string, language: string | null): string {
  if (language === null || !joining.has(language)) return "";
  const parts = searchText(title)
    .split(" ")
    .filter((word) => word.length >= longWord)
    .flatMap((word) =>
      Array.from({ length: word.length - shortestPart }, (_, at) => word.slice(at + 1)),
    );
  return [...new Set(parts)].join(" ");
}

const configs = { de: "german", fr: "french", es: "spanish", en: "english" } as const;

/** The text search configuration for a posting's language; "simple" (no stemming) for those that have none here. */
export function searchConfig(language: string | null): string {
  return Object.entries(configs).find(([code]) => code === language)?.[1] ?? "simple";
}

/** Every configuration that a posting may be stored with. */
export const searchConfigs = [...Object.values(configs), "simple"];
