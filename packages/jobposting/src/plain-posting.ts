import { comparable } from "./characters.ts";
import { readEmploymentTypes } from "./employment.ts";
import { applyWords, genderMark, sectionHeadings } from "./job-sections.ts";
import { lengths, readLine, readOrganisation } from "./lines.ts";
import { readPlaceText } from "./locations.ts";
import { bareLine, readLabels } from "./plain-labels.ts";
import { readRemote } from "./remote.ts";
import { formatOf } from "./schema-description.ts";
import type { Candidate, JobField, Place } from "./types.ts";

/** More than the first lines never name a job. */
const headLines = 8;

const legalForm =
  /\b((?:[\p{Lu}\d][\p{L}\d&.+'’-]{0,40}\s(?:und |and |& |et |y |für |of )?){1,5}(?:GmbH(?: & Co\.? (?:KG|KGaA|OHG))?|gGmbH|AG|SE|KGaA|KG|OHG|UG|e\.V\.|Inc\.?|LLC|L\.L\.C\.|Ltd\.?|Limited|PLC|plc|Corp\.?|SAS|SASU|SARL|S\.A\.S?\.?|S\.L\.U?\.?|S\.R\.L\.|S\.p\.A\.|s\.r\.o\.|a\.s\.|B\.V\.|N\.V\.|Oy|AB|ApS))(?![\p{L}\d])/gu;

/** A pasted posting as a candidate; null for a text that has nothing of a posting. */
export function plainCandidate(text: string): Candidate | null {
  const lines = text.split(/\r?\n/).slice(0, 5000);
  const labelled = readLabels(lines);
  const head = readHead(lines, labelled);
  const guessed: JobField[] = ["descriptionHtml", "descriptionText"];
  const candidate: Candidate = { source: "text", urls: [], ids: [], ...labelled };
  if (candidate.title === undefined && head.title !== null) {
    candidate.title = head.title;
    guessed.push("title");
  }
  if (candidate.company === undefined && head.company !== null) {
    candidate.company = head.company;
    guessed.push("company");
  }
  if (candidate.locations === undefined && head.places.length > 0) {
    candidate.locations = head.places;
    guessed.push("locations");
  }
  if (text.trim().length > 200 || lines.filter((line) => line.trim() !== "").length > 2) {
    candidate.description = { text, format: formatOf(text) === "markdown" ? "markdown" : "text" };
  }
  candidate.guessed = guessed;
  return isPosting(lines, labelled, head) ? candidate : null;
}

/** What the labelled lines of a page's text say. */
export function readSections(lines: readonly string[]): Partial<Candidate> {
  return readLabels(lines);
}

interface Head {
  title: string | null;
  company: string | null;
  places: Place[];
}

/** Title, company and place from the first lines, as people and boards put them: "Title at Company", "Company · Town". */
function readHead(lines: readonly string[], labelled: Partial<Candidate>): Head {
  const first = lines
    .map((line) => ({ line: bareLine(line), heading: /^\s*#{1,3}\s/.test(line) }))
    .filter(({ line }) => line !== "" && !/^https?:\/\/\S+$/i.test(line))
    .slice(0, headLines);
  const head: Head = { title: null, company: null, places: [] };
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
  head.company ??= labelled.company === undefined ? companyInText(lines) : null;
  return head;
}

const announcement =
  /^(?:(?:we(?:'|’)?re|we are) (?:now )?(?:hiring|looking for)(?: an?)?|(?:now )?hiring|job(?: offer| opening)?|job alert|stellenangebot|stellenanzeige|wir suchen(?: (?:eine?n?|dich(?: als)?))?|gesucht|offre d['’]emploi|nous recherchons(?: une?)?|recrute|oferta de (?:empleo|trabajo)|buscamos(?: una?)?)\s*[:!–-]?\s+/iu;

function readTitleLine(line: string): Partial<Head> {
  const bare = line.replace(announcement, "");
  const named =
    /^(.{3,150}?)\s+(?:at|bei(?: der)?|chez|@)\s+(.{2,100}?)(?:\s+(?:in|à|en)\s+(.{2,60}))?$/u.exec(
      bare,
    );
  if (named === null) return { title: readLine(bare, lengths.title) };
  return {
    title: readLine(named[1], lengths.title),
    company: readOrganisation(named[2]),
    places: knownPlaces(named[3] ?? ""),
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
      names.set(comparable(name), name.trim());
  }
  const [only] = names.values();
  return names.size === 1 ? readOrganisation(only) : null;
}

function isPosting(lines: readonly string[], labelled: Partial<Candidate>, head: Head): boolean {
  const facts = Object.keys(labelled).filter((name) => name !== "ids").length;
  if (facts > 0 || (labelled.ids?.length ?? 0) > 0) return true;
  if (head.title !== null && genderMark.test(head.title)) return true;
  const short = lines.map(bareLine).filter((line) => line !== "" && line.length <= 80);
  if (short.some((line) => applyWords.test(line))) return true;
  if (Object.values(sectionHeadings).some((heading) => short.some((line) => heading.test(line))))
    return true;
  return (
    /\b(?:we(?:'|’)?re hiring|we are hiring|job|vacancy|position|applicants?|your application|resume|stelle|bewerb\w+|arbeitsplatz|berufserfahrung|poste|candidature|recrut\w+|puesto|vacante|candidatura|currículum|pozice|životopis)\b/iu.test(
      lines.join("\n").slice(0, 100_000),
    ) && head.title !== null
  );
}
