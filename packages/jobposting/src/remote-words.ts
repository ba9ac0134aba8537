import { foldLabel } from "./text-fold.ts";
import type { RemoteKind } from "./types.ts";

function words(rows: string): string[] {
  return rows
    .split("|")
    .map(foldLabel)
    .filter((word) => word !== "");
}

function table(rows: Record<RemoteKind, string>): ReadonlyMap<string, RemoteKind> {
  return new Map(
    (["onsite", "hybrid", "remote"] as const).flatMap((kind) =>
      words(rows[kind]).map((word): [string, RemoteKind] => [word, kind]),
    ),
  );
}

/** Whole labels of fields. */
export const remoteLabels = table({
  remote: `TELECOMMUTE | telecommuting | telework | REMOTE | remotely | remote only | fulltime | full | full-time |
    fully remote | full remote | 100 % remote | 100 % télétravail | télétravail | télétravail total |
    télétravail complet | télétravail à 100 % | teletrabajo | remoto | en remoto | a distancia | distancia |
    à distance | homeoffice | home office | home-office | work from home | wfh | wfa | anywhere | worldwide |
    ONSITE_OR_REMOTE | onsite or remote | office or remote | remote ok | remote possible | remote allowed | true | yes |
    remote-first | remote friendly | virtual | práce z domova | práca z domu | vzdáleně | na dálku |
    work from anywhere | distributed | remote_only | ortsunabhängig | totaltélétravail`,
  hybrid: `HYBRID | hybride | hybrid remote | partial | partially remote | partly remote | partial remote |
    teilweise remote | teilweise homeoffice | teilweise home-office | hybrides Arbeiten | punctual | ponctuel |
    occasional | occasionally remote | occasional remote | télétravail partiel | télétravail ponctuel |
    télétravail occasionnel | télétravail fréquent | frequent | few days at home | a few days at home | híbrido |
    híbrida | teletrabajo parcial | mixto | temporary remote | flexible | remote flexible | hybridní | hybridně |
    částečně z domova | čiastočne z domu | mobiles Arbeiten | onsite and remote | flexibel | hybrid workplace`,
  onsite: `ONSITE | on-site | on site | no | no remote | none remote | office | in office | in-office | onsite only |
    in person | in-person | not remote | false | vor Ort | präsenz | büro | im Büro | kein Homeoffice |
    kein Remote | présentiel | en présentiel | sur site | télétravail non autorisé | pas de télétravail |
    presencial | en oficina | oficina | sin teletrabajo | na místě | na pracovišti | physical | workplace |
    non remote | office based | office-based`,
});

/** Phrases that say it whatever stands round them. Folded words; "n" stands for a number. */
export const firmPhrases = table({
  remote: `fully remote | full remote | 100 remote | remote 100 | completely remote | entirely remote | remote only |
    all remote | fully distributed | work from anywhere | remote anywhere | remote worldwide | permanently remote |
    vollständig remote | komplett remote | voll remote | zu 100 remote | remote zu 100 | rein remote | ausschließlich remote |
    vollständig im Homeoffice | 100 Homeoffice | 100 home office | komplett im Homeoffice | deutschlandweit remote |
    100 télétravail | 100 en télétravail | télétravail à 100 | télétravail 100 | télétravail total | télétravail complet |
    télétravail intégral | full télétravail | totalement à distance | entièrement à distance | 100 à distance |
    100 remoto | remoto 100 | 100 teletrabajo | teletrabajo 100 | teletrabajo al 100 | totalmente remoto |
    totalmente en remoto | completamente remoto | 100 en remoto | full remoto | trabajo 100 remoto | remote first`,
  hybrid: `hybrid work | hybrid working | hybrid model | hybrid position | hybrid role | hybrid job | hybrid setup |
    hybrid schedule | hybrid arrangement | hybrid environment | hybrid remote | remote hybrid | hybrid workplace |
    hybrid office | work hybrid | hybrid friendly | is hybrid | be hybrid | partially remote | partly remote |
    partial remote | hybrides Arbeiten | hybrides Arbeitsmodell | hybride Arbeitsmodelle | hybrides Modell |
    hybride Arbeitsweise | hybrides Arbeitsumfeld | hybrid arbeiten | hybride Arbeit | hybriden Arbeitsmodell |
    teilweise remote | teils remote | teilweise im Homeoffice | teils im Homeoffice | teilweise Homeoffice |
    mix aus Büro und Homeoffice | mix aus Homeoffice und Büro | Homeoffice und Büro | Büro und Homeoffice |
    anteilig Homeoffice | anteilig remote | télétravail partiel | télétravail ponctuel | télétravail occasionnel |
    télétravail possible | télétravail hybride | mode hybride | travail hybride | modèle hybride | rythme hybride |
    remote partiel | partiellement en télétravail | modelo híbrido | trabajo híbrido | modalidad híbrida |
    formato híbrido | régimen híbrido | teletrabajo parcial | parcialmente remoto | esquema híbrido`,
  onsite: `onsite only | on site only | onsite position | on site position | onsite role | on site role | onsite job |
    on site job | in office position | in office role | office based role | office based position | in person role |
    in person position | fully onsite | fully on site | 100 onsite | 100 on site | full time onsite |
    full time on site | full time in office | full time in the office | ausschließlich vor Ort |
    ausschließlich im Büro | nur vor Ort | 100 vor Ort | zu 100 vor Ort | 100 Präsenz | reine Präsenzstelle |
    100 présentiel | 100 en présentiel | présentiel uniquement | uniquement en présentiel | 100 sur site |
    100 presencial | presencial 100 | totalmente presencial | trabajo presencial | modalidad presencial |
    puesto presencial`,
});

/** "No X": what these follow, or what denies them, means that the work is done on site. */
export const remoteCues: ReadonlySet<string> = new Set(
  words(`remote | remotely | homeoffice | home office | telecommuting | telecommute | telework | wfh |
    work from home | working from home | télétravail | teletrabajo | remoto | remota | mobiles Arbeiten |
    mobile Arbeit | remotearbeit | homeoffice Möglichkeit`),
);

/** "Remote" with one of these after it is not about the place of this work. */
export const otherRemotes: ReadonlySet<string> = new Set(
  words(`sensing | team | teams | control | controlled | controls | monitoring | support | access | desktop | desktops |
    server | servers | procedure | site | sites | area | areas | diagnostics | diagnosis | maintenance | hands |
    patient | patients | customer | customers | client | clients | stakeholders | colleagues | colleague | villages |
    community | communities | region | regions | regionen | offices | code | repository | repositories | services |
    systems | devices | device | assistance | updates | management | operation | operations | sensors | wartung |
    kunden | standorte | standorten | mitarbeiter | kollegen | kolleginnen | users | endpoints | execution | learning |
    interview | interviews | onboarding | meetings | learners | workers | employees | workforce`),
);

/** "Remote work possible": how much of it is not told. */
export const optionWords: ReadonlySet<string> = new Set(
  words("possible | möglich | option | options | optional | friendly"),
);

/** "Hybrid" with one of these after it is not about the place of work. */
export const otherHybrids: ReadonlySet<string> = new Set(
  words(`cloud | clouds | mobile | app | apps | it | infrastructure | infrastructures | vehicle | vehicles | electric |
    search | environments | architecture | architectures | systems | integration | bikes | fahrzeuge | drives`),
);

/** "Remote" beside one of these is about the place of this work. */
export const besideRemote: ReadonlySet<string> = new Set(
  words(`work | working | position | job | role | opportunity | friendly | based | ok | okay | eligible | within | from |
    in | anywhere | worldwide | us | usa | eu | europe | germany | deutschland | uk | emea | latam | canada | france |
    arbeiten | arbeit | stelle | option | optional | possible | möglich | fully | entirely | location | locations |
    ort | standort | lieu | ubicación | workplace | remote | or | oder | ou | is | be | freelance | contract | en |
    trabajo | puesto | poste | can | home`),
);

export const negators: ReadonlySet<string> = new Set(
  words(`no | not | non | kein | keine | keinen | keinerlei | nicht | ohne | pas | aucun | aucune | sans | sin | ni |
    without | cannot | isn | aren | don | doesn | won | never`),
);

/** "Not only remote" denies nothing. */
export const softeners: ReadonlySet<string> = new Set(
  words(`only | just | nur | seulement | uniquement | solo | sólo | matter | problem | fully | full | 100 | vollständig |
    komplett | entirely | completely | totalement`),
);

/** After a cue: "remote work is not possible". */
export const denials: ReadonlySet<string> = new Set(
  words(`possible | available | an | offered | allowed | permitted | supported | accepted | eligible | considered |
    möglich | vorgesehen | gewünscht | angeboten | envisagé | autorisé | proposé | posible | disponible | option`),
);

export const dayWords: ReadonlySet<string> = new Set(
  words("day | days | tag | tage | tagen | tags | jour | jours | día | días | x"),
);
/** What follows days that are told of a week: "3 days a week", "2 Tage im Büro". */
export const afterDays: ReadonlySet<string> = new Set(
  words(
    `a per pro in im at from of the remote remotely homeoffice home vor au en de par on onsite week woche wöchentlich
    semaine semana por à each every die office working mobil mobiles télétravail teletrabajo am presencial`.replaceAll(
      /\s+/gu,
      "|",
    ),
  ),
);
export const officeWords: ReadonlySet<string> = new Set(
  words(`office | onsite | site | büro | büropräsenz | ort | präsenz | bureau | bureaux | présentiel | oficina |
    presencial | presenciales | person | campus | hq | headquarters`),
);
export const homeWords: ReadonlySet<string> = new Set(
  words(`remote | remotely | home | homeoffice | télétravail | teletrabajo | casa | remoto | wfh | hause | mobil |
    distance | distancia`),
);
export const yearWords: ReadonlySet<string> = new Set(
  words(
    "year | annum | annually | jahr | jährlich | année | annuels | año | vacation | urlaub | holiday | abroad | ausland",
  ),
);

/** Words that in prose mean some days at home, unless more is said. */
export const homeDays: ReadonlySet<string> = new Set(
  words(`homeoffice | home office | télétravail | teletrabajo | mobiles Arbeiten | mobile Arbeit | mobil arbeiten |
    mobilen Arbeiten | work from home | working from home | wfh | homeoffice Regelung | homeoffice Möglichkeit |
    homeoffice Tage`),
);
