import { readDate } from "./dates.ts";
import { readEmploymentTypes } from "./employment.ts";
import { lengths, readLine, readOrganisation } from "./lines.ts";
import { readPlaceText } from "./locations.ts";
import { readRemote } from "./remote.ts";
import { readSalary } from "./salary.ts";
import type { Candidate } from "./types.ts";

type Label =
  | "title"
  | "company"
  | "location"
  | "salary"
  | "type"
  | "remote"
  | "posted"
  | "closes"
  | "reference";

/** What postings call their facts, in English, German, French and Spanish. */
const labels: Readonly<Record<Label, string>> = {
  title:
    "job ?title|position(?: title)?|title|role|vacancy|stelle|stellenbezeichnung|stellentitel|jobtitel|titel|titre(?: du poste)?|intitulé(?: du poste)?|poste|puesto|cargo|título(?: del puesto)?|vacante",
  company:
    "company(?: name)?|employer|organi[sz]ation|hiring company|unternehmen|arbeitgeber|firma|entreprise|société|employeur|empresa|compañía|empleador",
  location:
    "(?:job |work |office )?locations?|place of work|workplace|office|city|standorte?|arbeitsort|einsatzort|dienstort|ort|lieu(?: de travail| du poste)?|localisation|ville|ubicación|lugar(?: de trabajo)?|localidad|localización|ciudad",
  salary:
    "(?:base |annual )?salary(?: range)?|compensation|pay(?: range| rate)?|rate|(?:jahres|brutto|monats)?gehalt(?:sspanne)?|gehaltsrahmen|vergütung|bezahlung|lohn|stundenlohn|salaire(?: brut)?|rémunération|package|salario|sueldo|retribución|remuneración",
  type: "employment(?: type)?|job type|contract(?: type)?|type of (?:contract|employment)|working hours|anstellungsart|beschäftigungsart|beschäftigungsform|arbeitszeit(?:modell)?|vertragsart|anstellung|pensum|type de (?:contrat|poste)|contrat|temps de travail|tipo de (?:contrato|empleo|jornada)|jornada(?: laboral)?|contrato",
  remote:
    "remote|remote work|work(?:place)? (?:model|type|mode)|working model|home ?office|arbeitsmodell|mobiles arbeiten|télétravail|teletrabajo|modalidad(?: de trabajo)?",
  posted:
    "posted(?: on)?|date posted|publish(?:ed|ing)(?: on| date)?|veröffentlicht(?: am)?|veröffentlichungsdatum|eingestellt am|online seit|publiée?(?: le)?|date de publication|publicad[oa](?: el)?|fecha de publicación",
  closes:
    "apply by|apply before|(?:application )?deadline|closing date|closes(?: on)?|valid (?:until|through)|bewerbungsfrist|bewerbungsschluss|bewerben bis|gültig bis|date limite(?: de candidature)?|candidater avant(?: le)?|postuler avant(?: le)?|fecha límite|plazo(?: de solicitud)?|fecha de cierre",
  reference:
    "(?:job )?ref(?:erence)?(?: ?(?:no|number|code|id))?\\.?|job ?id|requisition(?: id)?|referenz(?:nummer|code)?|kennziffer|stellen-?id|job-?nr\\.?|référence|réf\\.?|referencia",
};

const labelNames = [
  "title",
  "company",
  "location",
  "salary",
  "type",
  "remote",
  "posted",
  "closes",
  "reference",
] as const;
const patterns = labelNames.map((label) => ({
  label,
  pattern: new RegExp(
    `^(?:${labels[label]})\\s{0,3}(?:\\([^)]{1,40}\\)\\s{0,3})?[:：]\\s{0,9}(.*)$`,
    "iu",
  ),
}));
const signs: readonly { label: Label; pattern: RegExp }[] = [
  { label: "location", pattern: /^(?:📍|🌍|🌎|🌏|🗺️?)\s*(.+)$/u },
  { label: "salary", pattern: /^(?:💰|💶|💵|💷|🤑)\s*(.+)$/u },
  { label: "company", pattern: /^(?:🏢|🏛️?)\s*(.+)$/u },
];

/** A line without the marks that lists, headings and emphasis put around it. */
export function bareLine(line: string): string {
  return line
    .slice(0, 1000)
    .replace(/^[\s>#*_•·▪●‣–-]+/u, "")
    .replace(/\*\*|__/g, "")
    .replace(/[\s*_#]+$/u, "")
    .trim();
}

/** What lines with labels ("Location: Berlin", a label and its value on the next line) say; absent where none says it. */
export function readLabels(lines: readonly string[]): Partial<Candidate> {
  const found: Partial<Record<Label, string>> = {};
  const bare = lines.map(bareLine);
  for (const [index, line] of bare.entries()) {
    for (const { label, pattern } of [...patterns, ...signs]) {
      if (found[label] !== undefined) continue;
      const match = line.length > 300 ? null : pattern.exec(line);
      const value =
        match === null
          ? ""
          : (match[1] ?? "").trim() || (bare.slice(index + 1).find((next) => next !== "") ?? "");
      if (value !== "" && value.length <= 300) found[label] = value;
    }
  }
  return candidateOf(found);
}

function candidateOf(found: Partial<Record<Label, string>>): Partial<Candidate> {
  const places = readPlaceText(found.location);
  const pay = found.salary === undefined ? null : readSalary(found.salary);
  const types = readEmploymentTypes(found.type);
  const fields = {
    title: readLine(found.title, lengths.title),
    company: readOrganisation(found.company),
    locations: places.places.length > 0 ? places.places : null,
    remote: readRemote(found.remote) ?? (places.remote ? ("remote" as const) : null),
    employmentTypes: types.length > 0 ? types : null,
    salary: pay?.salary ?? null,
    equity: pay?.equity ?? null,
    postedAt: readDate(found.posted),
    validThrough: readDate(found.closes),
  };
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const reference = readLine(found.reference, 200);
  return { ...known, ids: reference === null ? [] : [reference] };
}
