import { foldLabel } from "./text-fold.ts";
import type { EmploymentType } from "./types.ts";

type Rows = Partial<Record<EmploymentType, string>>;

/** Said in prose as well as in labels: each names its type wherever it stands. */
const anywhere: Rows = {
  FULL_TIME: `full-time | fulltime | full time | vollzeit | vollzeitstelle | vollzeitjob | vollzeitbeschäftigung |
    in vollzeit | temps plein | à temps plein | plein temps | temps complet | à temps complet | tiempo completo |
    a tiempo completo | jornada completa | a jornada completa | dedicación completa | plný úvazek | na plný úvazek |
    plný pracovný úväzok | plný úväzok | na plný úväzok | práce na plný úvazek | hpp | hlavní pracovní poměr | heltid |
    voltijds | fulltijds | tempo pieno | tempo inteiro | período integral | pełny etat | pełen etat`,
  PART_TIME: `part-time | parttime | part time | teilzeit | teilzeitstelle | teilzeitjob | teilzeitbeschäftigung |
    in teilzeit | halbtags | minijob | mini-job | midijob | 450-Euro-Job | 520-Euro-Job | 538-Euro-Job | 556-Euro-Job |
    450 € Job | 520 € Job | 538 € Job | geringfügige Beschäftigung | geringfügig beschäftigt | werkstudent |
    werkstudentin | werkstudenten | werkstudent:in | werkstudierende | werkstudierender | working student |
    werkstudententätigkeit | werkstudentenjob | temps partiel | à temps partiel | mi-temps | à mi-temps |
    tiempo parcial | a tiempo parcial | media jornada | a media jornada | jornada parcial | zkrácený úvazek |
    částečný úvazek | poloviční úvazek | částečný pracovní úvazek | skrátený úväzok | čiastočný úväzok |
    polovičný úväzok | dpp | dpč | dohoda o provedení práce | dohoda o pracovní činnosti | deltid | deeltijds |
    deeltijd | tempo parziale | tempo parcial | niepełny etat`,
  CONTRACTOR: `freelance contract | freelance position | freelance role | freelance basis | freelance mission |
    freelancer position | als freelancer | als Freelancer:in | en freelance | mission freelance | contrat freelance |
    freiberuflich | freiberufliche Mitarbeit | freiberufler | freiberuflerin | freie Mitarbeit | freier Mitarbeiter |
    freie Mitarbeiterin | freier Mitarbeiter / freie Mitarbeiterin | auf Freelance-Basis | auf selbstständiger Basis |
    independent contractor | contractor position | contract position | contractor role | contract role |
    contract to hire | contract-to-hire | corp to corp | 1099 contract | b2b contract | auto-entrepreneur |
    auto entrepreneur | microentrepreneur | micro-entrepreneur | portage salarial | prestataire indépendant |
    autónomo | por cuenta propia | externí spolupráce | na živnost | na živnostenský list | živnostenský list |
    na ičo | ičo | osvč | externá spolupráca`,
  TEMPORARY: `befristet | befristete Stelle | befristete Anstellung | befristete Beschäftigung | befristeter Vertrag |
    befristeter Arbeitsvertrag | zeitlich befristet | zeitvertrag | fixed-term | fixed term | fixed-term contract |
    fixed term contract | temporary contract | temporary position | temporary role | temporary job | maternity cover |
    parental leave cover | seasonal job | seasonal position | seasonal work | saisonarbeit | saisonkraft |
    saisonaushilfe | saisonal | cdd | contrat à durée déterminée | durée déterminée | contrat temporaire |
    travail temporaire | intérim | interim | mission d'intérim | en intérim | emploi saisonnier | contrat saisonnier |
    contrato temporal | temporal | trabajo temporal | contrato de duración determinada | duración determinada |
    contrato de obra y servicio | doba určitá | na dobu určitou | smlouva na dobu určitou | zmluva na dobu určitú |
    na dobu určitú | elternzeitvertretung | schwangerschaftsvertretung | mutterschutzvertretung | krankheitsvertretung |
    aushilfe | aushilfskraft | aushilfsjob | ferienjob | brigáda | brigádnik | brigádník | volontariat international |
    volontariat international en entreprise | v.i.e | vie`,
  INTERN: `internship | internships | internship program | praktikum | pflichtpraktikum | praktikant | praktikantin |
    praktikant:in | praktikantenstelle | praktikumsplatz | praktikumsstelle | schülerpraktikum | stagiaire |
    offre de stage | stage de fin d'études | stage fin d'études | stage conventionné | convention de stage |
    contrat de stage | en stage | prácticas | en prácticas | contrato en prácticas | contrato de prácticas |
    becario | becaria | beca | odborná stáž | stáž | pracovní stáž | alternance | en alternance |
    contrat d'alternance | alternance apprentissage | contrat d'apprentissage | en apprentissage | apprentissage |
    contrat de professionnalisation | contrat pro | apprenticeship | apprenticeships | apprentice | ausbildung |
    ausbildungsplatz | ausbildungsstelle | auszubildende | auszubildender | auszubildende:r | azubi |
    duales Studium | dualer Student | duale Studentin | lehrstelle | lehrling | lehre | apprenti | apprentie |
    diplomarbeit | bachelorarbeit | masterarbeit | abschlussarbeit | contrato de formación`,
  VOLUNTEER: `volunteer position | volunteer role | volunteer job | voluntary position | ehrenamt | ehrenamtlich |
    ehrenamtliche Tätigkeit | ehrenamtliche Mitarbeit | bundesfreiwilligendienst | freiwilliges soziales Jahr |
    freiwilligendienst | bénévolat | bénévole | poste bénévole | service civique | voluntariado | dobrovolnictví |
    dobrovoľníctvo`,
  PER_DIEM: `per diem | per-diem | perdiem`,
};

/** Said alone, as a label; in prose the words mean other things too ("early stage", "interns", "contract"). */
const alone: Rows = {
  FULL_TIME: `full | fulltime employee | regular full-time | festanstellung vollzeit | vollzeit festanstellung | ft |
    fulltime permanent`,
  PART_TIME: `part | pt | student part-time | teilzeit flexibel`,
  CONTRACTOR: `contractor | contractors | contract | contracting | freelance | freelancer | freelancers | freelancing |
    independent | indépendant | externí spolupracovník | self-employed | self employed | selbstständig | selbständig |
    Freiberuflich/Zeitarbeit | freiberuflich oder Zeitarbeit | freelance/contract | projektarbeit | projektvertrag |
    werkvertrag | consultant indépendant | libre | b2b | živnost | 1099 | c2c | prestation | honorarbasis`,
  TEMPORARY: `temporary | temp | temps | temporaire | seasonal | saisonnier | saisonnière | saison | zeitarbeit |
    arbeitnehmerüberlassung | leiharbeit | personaldienstleistung | seasonal/temporary | vertretung | casual |
    short term | short-term | limited | fixed | obra | eventual | brigády | interimistisch | interim management |
    dočasné | dočasný`,
  INTERN: `intern | interns | internship/apprenticeship | trainee internship | stage | stages | stage/alternance |
    Für Studenten | Studenten | Student | Studierende | students | student | studentenjob | studentenjobs |
    étudiant | job étudiant | estudiante | apprentissage/alternance | apprentissage alternance | learnership |
    co-op | coop | internat stage | praktika | praktikanten | formación | stagiar`,
  VOLUNTEER: `volunteer | volunteers | voluntary | volunteering | freiwillig | freiwilligenarbeit | voluntario |
    voluntaria | dobrovolník | dobrovoľník`,
  PER_DIEM: `on call | on-call | daily | day to day | tagelohn`,
  OTHER: `other | others | andere | sonstige | sonstiges | autre | autres | otro | otros | jiné | ostatní | iné`,
};

/** Contracts without an end. They say nothing of the hours, and mean full time where nothing else is said. */
const permanent = `cdi | contrat à durée indéterminée | durée indéterminée | festanstellung | feste Anstellung |
  unbefristet | unbefristete Festanstellung | unbefristete Anstellung | unbefristeter Vertrag | unbefristeter
  Arbeitsvertrag | permanent | permanent position | permanent contract | permanent employee | regular | employee |
  festangestellt | indefinido | contrato indefinido | indefinite | doba neurčitá | na dobu neurčitou |
  smlouva na dobu neurčitou | zmluva na dobu neurčitú | na dobu neurčitú | pracovní poměr | pracovný pomer | salarié |
  fijo | direct hire | contrat indéterminé`;

function table(...sources: Rows[]): ReadonlyMap<string, readonly EmploymentType[]> {
  const map = new Map<string, EmploymentType[]>();
  for (const source of sources)
    for (const [type, rows] of typedEntries(source))
      for (const phrase of split(rows)) map.set(phrase, [...(map.get(phrase) ?? []), type]);
  return map;
}

function typedEntries(source: Rows): [EmploymentType, string][] {
  const types: EmploymentType[] = [
    "FULL_TIME",
    "PART_TIME",
    "CONTRACTOR",
    "TEMPORARY",
    "INTERN",
    "VOLUNTEER",
    "PER_DIEM",
    "OTHER",
  ];
  return types.map((type) => [type, source[type] ?? ""]);
}

function split(rows: string): Set<string> {
  return new Set(
    rows
      .split("|")
      .map(foldLabel)
      .filter((phrase) => phrase !== ""),
  );
}

/** Folded phrases by what they say, in prose. */
export const employmentPhrases = table(anywhere);

/** Folded phrases by what they say, in a label. */
export const employmentLabels = table(anywhere, alone);

/** Folded phrases for a contract without an end. */
export const permanentPhrases: ReadonlySet<string> = split(permanent);
