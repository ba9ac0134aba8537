import { foldLabel } from "./text-fold.ts";

/** ISO 3166-1 alpha-2, without the territories that no posting names. */
const codes =
  `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI
  CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR
  GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR
  LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF
  PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM
  TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE YT ZA ZM ZW`.split(/\s+/u);

/** ISO 3166-1 alpha-3 of the countries that postings give that way. */
const alpha3 =
  `ARE AE ARG AR AUS AU AUT AT BEL BE BGR BG BRA BR CAN CA CHE CH CHL CL CHN CN COL CO CYP CY CZE CZ DEU DE
  DNK DK EGY EG ESP ES EST EE FIN FI FRA FR GBR GB GRC GR HKG HK HRV HR HUN HU IDN ID IND IN IRL IE ISL IS ISR IL ITA IT
  JPN JP KOR KR LIE LI LTU LT LUX LU LVA LV MAR MA MEX MX MLT MT MYS MY NLD NL NOR NO NZL NZ PER PE PHL PH POL PL PRT PT
  ROU RO RUS RU SAU SA SGP SG SRB RS SVK SK SVN SI SWE SE THA TH TUN TN TUR TR TWN TW UKR UA URY UY USA US VNM VN ZAF
  ZA`.split(/\s+/u);

/** Names that Unicode's tables do not have, and codes in use that are not ISO's. */
const otherNames: Record<string, string> = {
  GB: `UK | U.K. | Great Britain | England | Scotland | Wales | Northern Ireland | Großbritannien | Grande-Bretagne |
    Gran Bretaña | Angleterre | Schottland | Inglaterra | Royaume Uni | Vereinigtes Königreich Großbritannien`,
  US: `U.S. | U.S.A. | United States of America | The United States | America | Vereinigte Staaten von Amerika |
    États-Unis d'Amérique | Estados Unidos de América | EE. UU. | EEUU | Etats Unis`,
  DE: `BRD | Bundesrepublik Deutschland | Federal Republic of Germany | Allemagne | Alemania`,
  NL: `Holland | The Netherlands | Pays Bas | Hollande | Holanda`,
  CZ: `Czech Republic | Tschechische Republik | République tchèque | Tchèque, République | República Checa |
    Česká republika | Tschechei | Czechia (Czech Republic)`,
  SK: `Slovak Republic | Slovenská republika | Slowakische Republik | République slovaque`,
  CH: `Suisse | Svizzera | Schweizerische Eidgenossenschaft | Swiss`,
  KR: `South Korea | Republic of Korea | Korea`,
  RU: `Russian Federation`,
  TR: `Turkey | Türkei`,
  AE: `UAE | U.A.E. | VAE`,
  HK: `Hong Kong | Hong Kong SAR | Hongkong`,
  TW: `Taiwan, Province of China`,
  VN: `Viet Nam`,
  MK: `Macedonia`,
  IE: `Republic of Ireland | Éire`,
  CN: `PRC | People's Republic of China | Mainland China`,
  CI: `Ivory Coast`,
  BA: `Bosnia`,
  GR: `EL`,
};

const nameLocales = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "nl",
  "pt",
  "pl",
  "cs",
  "sk",
  "da",
  "sv",
  "nb",
  "fi",
  "hu",
  "ro",
];
/** Each of them calls its country by a name of its own. */
const localLocales =
  `de-AT de-CH fr-BE en-IE el-GR bg-BG hr-HR sl-SI lt-LT lv-LV et-EE is-IS mt-MT tr-TR uk-UA ru-RU
  sr-RS ja-JP ko-KR zh-CN he-IL ar-AE ga-IE ca-ES`.split(/\s+/u);

let table: ReadonlyMap<string, string> | null = null;

/**
 * ISO 3166-1 alpha-2 of what names a country: a code of two or three letters, a name in any of sixteen languages or in
 * the country's own, a flag, or schema.org's Country. Null when it names none, or a part of the world.
 */
export function countryCode(value: unknown): string | null {
  if (typeof value === "string") return codeOf(value);
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) return value.length === 1 ? countryCode(value[0]) : null;
  for (const key of ["name", "identifier", "alternateName", "@value", "addressCountry"]) {
    const inner: unknown = Reflect.get(value, key);
    const code = typeof inner === "string" ? codeOf(inner) : null;
    if (code !== null) return code;
  }
  return null;
}

function codeOf(text: string): string | null {
  if (text.length > 100) return null;
  const flag = /^\s*([\u{1F1E6}-\u{1F1FF}])([\u{1F1E6}-\u{1F1FF}])/u.exec(text);
  const name =
    flag === null
      ? foldLabel(text.replace(/^\s*https?:\/\/\S*\//u, ""))
      : letters(flag[1]) + letters(flag[2]);
  table ??= buildTable();
  return table.get(name) ?? null;
}

/** The letter of a regional indicator, of which two make a flag. */
function letters(indicator: string | undefined): string {
  return String.fromCodePoint((indicator?.codePointAt(0) ?? 0) - 0x1_f1_e6 + 97);
}

function buildTable(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string | undefined, code: string) => {
    const folded = foldLabel(name ?? "");
    if (folded !== "" && !names.has(folded)) names.set(folded, code);
  };
  for (const code of codes) add(code, code);
  for (let index = 0; index < alpha3.length; index += 2)
    add(alpha3[index], alpha3[index + 1] ?? "");
  for (const locale of nameLocales) {
    const display = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
    for (const code of codes) add(display.of(code), code);
  }
  for (const locale of localLocales) {
    const code = locale.slice(-2);
    add(new Intl.DisplayNames(locale, { type: "region", fallback: "none" }).of(code), code);
  }
  for (const [code, row] of Object.entries(otherNames))
    for (const name of row.split("|")) add(name, code);
  return names;
}
