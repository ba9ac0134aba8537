import { comparable } from "./characters.ts";
import { readEmploymentTypes } from "./employment.ts";
import { applyWords, sectionHeadings } from "./job-sections.ts";
import { lengths, readLine, readOrganisation } from "./lines.ts";
import { readPlaceText } from "./locations.ts";
import { bareLine } from "./plain-labels.ts";
import { readRemote } from "./remote.ts";
import type { Candidate, EmploymentType, Place } from "./types.ts";

/** More than the first lines never name a job. */
const headLines = 8;

const legalForm =
  /\b((?:[\p{Lu}\d][\p{L}\d&.+'’-]{0,40}\s(?:und |and |& |et |y |für |of )?){1,5}(?:GmbH(?: & Co\.? (?:KG|KGaA|OHG))?|gGmbH|AG|SE|KGaA|KG|OHG|UG|e\.V\.|Inc\.?|LLC|L\.L\.C\.|Ltd\.?|Limited|PLC|plc|Corp\.?|SAS|SASU|SARL|S\.A\.S?\.?|S\.L\.U?\.?|S\.R\.L\.|S\.p\.A\.|s\.r\.o\.|a\.s\.|B\.V\.|N\.V\.|Oy|AB|ApS))(?![\p{L}\d])/gu;

/** What the first lines of a pasted posting say; inferred, all of it. */
export interface Head {
  title: string | null;
  company: string | null;
  places: Place[];
  types: EmploymentType[];
}

/** Title, company and place from the first lines, as people and boards put them: "Title at Company", "Company · Town". */
export function readHead(lines: readonly string[], labelled: Partial<Candidate>): Head {
  const first = lines
    .map((line) => ({ line: bareLine(line), heading: /^\s*#{1,3}\s/.test(line) }))
    .filter(({ line }) => line !== "" && !/^https?:\/\/\S+$/i.test(line))
    .slice(0, headLines);
  const head: Head = { title: null, company: null, places: [], types: [] };
  const [top] = first;
  if (top !== undefined && (top.heading || looksLikeTitle(top.line)))
    Object.assign(head, readTitleLine(top.line));
  for (const { line } of first.slice(1)) {
    // Who, and then where: the line or part after the employer's name is a place if it can be one.
    const named = head.company !== null;
    addHeadLine(head, line);
    if (named && head.places.length === 0) head.places = likelyPlaces(line);
    if (named) break;
  }
  head.title ??= labelled.title === undefined ? markedTitle(lines) : null;
  head.company ??= labelled.company === undefined ? companyInText(lines) : null;
  return head;
}

const announcement =
  /^(?:(?:we(?:'|’)?re|we are) (?:now )?(?:hiring|looking for)(?: an?)?|(?:now )?hiring|job(?: offer| opening)?|job alert|stellenangebot|stellenanzeige|wir suchen(?: (?:eine?n?|dich(?: als)?))?|gesucht|offre d['’]emploi|nous recherchons(?: une?)?|recrute|oferta de (?:empleo|trabajo)|buscamos(?: una?)?)\s*[:!–-]?\s+/iu;

function readTitleLine(line: string): Partial<Head> {
  const { title, ...tail } = withoutTail(line.replace(announcement, ""));
  const named =
    /^(.{3,150}?)\s+(?:at|bei(?: der)?|chez|@)\s+(.{2,100}?)(?:\s+(?:in|à|en)\s+(.{2,60}))?$/u.exec(
      title,
    );
  if (named === null) return { title: readLine(title, lengths.title), ...tail };
  return {
    ...tail,
    title: readLine(named[1], lengths.title),
    company: readOrganisation(named[2]),
    places: [...knownPlaces(named[3] ?? ""), ...tail.places],
  };
}

function addHeadLine(head: Head, line: string): void {
  if (
    line.length > 120 ||
    /[.!?]$/.test(line.replace(/\b(?:Inc|Ltd|Co|Corp|S\.A|s\.r\.o|a\.s)\.$/, ""))
  )
    return;
  const parts = line
    .split(/\s+[·•|–—-]\s+|\s*[·•|]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  for (const [index, part] of parts.entries()) {
    const places = knownPlaces(part);
    if (places.length > 0) {
      if (head.places.length === 0) head.places = places;
      const before = parts[index - 1];
      if (head.company === null && index === 1 && before !== undefined)
        head.company = readOrganisation(before);
    } else if (
      head.company === null &&
      [...part.matchAll(legalForm)].some(([name]) => name === part)
    ) {
      head.company = readOrganisation(part);
      const next = parts[index + 1];
      if (next !== undefined && head.places.length === 0) head.places = likelyPlaces(next);
    }
  }
}

/** Only what is known to be a place: with a country, or a town of a known one. */
function knownPlaces(text: string): Place[] {
  if (text === "" || text.length > 80 || /\d{3}/.test(text.replace(/\b\d{4,5}\b/, ""))) return [];
  return readPlaceText(text).places.filter(({ country }) => country !== null);
}

/** "Cook H/F - CDI - Lyon": what stands behind the title says how and where. */
function withoutTail(line: string): { title: string; types: EmploymentType[]; places: Place[] } {
  const parts = line.split(/\s+[–—|·-]\s+/);
  const first = parts.findIndex(
    (part, index) =>
      index > 0 && (readEmploymentTypes(part).length > 0 || readRemote(part) !== null),
  );
  if (first < 0) return { title: line, types: [], places: [] };
  return {
    title: parts.slice(0, first).join(" – "),
    types: parts.slice(first).flatMap(readEmploymentTypes),
    places: parts.slice(first + 1).flatMap(likelyPlaces),
  };
}

/** The words with capitals before "(m/w/d)", where a sentence holds the title. */
function markedTitle(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 40)) {
    const found =
      /(?:[\p{Lu}][\p{L}\-/&.+#]{0,40}\s){1,6}\([mwfdx]\s?[/|]\s?[mwfdx](?:\s?[/|]\s?[mwfdxi]){0,2}\)/u.exec(
        line.slice(0, 1000),
      );
    if (found !== null) return readLine(found[0], lengths.title);
  }
  return null;
}

/** One to four words with capitals that are nothing else. */
function likelyPlaces(line: string): Place[] {
  const isName = /^\p{Lu}[\p{L}'’.-]+(?:[ /-][\p{L}'’.-]+){0,3}$/u.test(line) && line.length <= 50;
  const isOther =
    readEmploymentTypes(line).length > 0 ||
    readRemote(line) !== null ||
    applyWords.test(line) ||
    Object.values(sectionHeadings).some((heading) => heading.test(line));
  return isName && !isOther ? readPlaceText(line).places : [];
}

function looksLikeTitle(line: string): boolean {
  return (
    line.length >= 3 &&
    line.length <= 150 &&
    !/[.!?;,:]$/.test(line) &&
    !/^(?:hi|hello|hey|dear|hallo|guten|liebe|sehr geehrte|bonjour|hola|about|über|à propos|sobre|we |wir |nous |i |ich |je )/iu.test(
      line,
    ) &&
    !Object.values(sectionHeadings).some(
      (heading) => heading.test(line) && line.split(" ").length <= 3,
    )
  );
}

/** "About Acme", or the one name with a legal form in the whole text. */
function companyInText(lines: readonly string[]): string | null {
  for (const line of lines.map(bareLine)) {
    const named = /^(?:about|über|à propos d(?:e |['’])|sobre)\s*(.{2,60})$/iu
      .exec(line)?.[1]
      ?.replace(/[:?]$/, "");
    if (
      named !== undefined &&
      /^\p{Lu}/u.test(named) &&
      named.split(" ").length <= 5 &&
      !/^(?:us|you|the|this|our|your|uns|dich|sie|die|das|unser|dein|nous|vous|toi|nosotros|ti|el|la|le|job|role)\b/iu.test(
        named,
      )
    ) {
      return readOrganisation(named);
    }
  }
  const names = new Map<string, string>();
  for (const line of lines.slice(0, 500)) {
    for (const [, name = ""] of line.slice(0, 2000).matchAll(legalForm))
      addName(names, name.trim());
  }
  const [only] = names.values();
  return names.size === 1 ? readOrganisation(only) : null;
}

/** A sentence puts an article before the name: "Die Müller GmbH sucht". */
function addName(names: Map<string, string>, found: string): void {
  const name = found.replace(/^(?:Die|Der|Das|Bei|Bei der|The|At|La|Le|El|Chez)\s(?=\S+\s)/u, "");
  names.set(comparable(name), name);
}
