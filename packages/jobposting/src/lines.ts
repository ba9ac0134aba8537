import { cleanLine, isPlaceholder } from "./characters.ts";
import { parseHtml } from "./parse-html.ts";
import { lineOf } from "./tree.ts";
import { listOf, scalarOf, schemaProperty } from "./value.ts";

export const lengths = { title: 500, company: 300, place: 300, city: 200, description: 500_000 };
export const maxPlaces = 50;

const markup =
  /<\/?(?:a|b|i|u|p|em|br|div|span|strong|small|font|sup|sub|h[1-6]|li|ul)\b[^>]{0,500}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/i;

/** A value that should be one line of text: tags and entities (encoded twice, even) resolved, placeholders become null. */
export function readLine(value: unknown, maximum: number): string | null {
  const scalar = scalarOf(value);
  if (typeof scalar !== "string" && typeof scalar !== "number") return null;
  let line = String(scalar).slice(0, maximum * 20);
  for (let round = 0; round < 3 && markup.test(line); round += 1)
    line = lineOf(parseHtml(line).root);
  line = cleanLine(line, maximum);
  return isPlaceholder(line) ? null : line;
}

const nobody =
  /^(?:confidential(?: company| employer| client)?|anonymous|anonym|vertraulich|firma vertraulich|confidentiel(?:le)?|entreprise confidentielle|confidencial|empresa confidencial|důvěrné|private advertiser|company confidential)$/i;

/** The name of an organisation, given as text, as an object or as a list of either; null when it is not told. */
export function readOrganisation(
  value: unknown,
  resolve: (value: unknown) => unknown = (same) => same,
): string | null {
  for (const entry of listOf(value).map(resolve)) {
    const named = ["name", "legalName", "alternateName"].flatMap((key) =>
      listOf(schemaProperty(entry, key)),
    );
    for (const candidate of [...named, entry]) {
      const name = readLine(candidate, lengths.company);
      // An organisation that is only linked has no name to show.
      if (name !== null && !nobody.test(name) && !/^https?:\/\//i.test(name)) return name;
    }
  }
  return null;
}
