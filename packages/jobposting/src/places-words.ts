import { foldLabel } from "./text-fold.ts";

function set(rows: string): ReadonlySet<string> {
  return new Set(rows.split("|").map(foldLabel));
}

/** Not places: ways of work, placeholders. */
export const noPlaces =
  set(`remote | fully remote | remote only | 100 % remote | 100 remote | full remote | remote work |
  remote job | remote first | remotely | work from home | working from home | home office | homeoffice | home based |
  wfh | home | anywhere | anywhere in the world | work from anywhere | worldwide | world wide | global | globally |
  international | weltweit | deutschlandweit | bundesweit | europaweit | ortsunabhängig | standortunabhängig |
  télétravail | à distance | 100 % télétravail | full télétravail | teletrabajo | remoto | en remoto | a distancia |
  vzdáleně | na dálku | práce z domova | hybrid | hybride | híbrido | hybrid remote | hybrid work | on-site | onsite | on site | in office | vor Ort |
  présentiel | sur site | presencial | flexible | flexibel | various | various locations | multiple locations |
  mehrere Standorte | verschiedene Standorte | diverse Standorte | plusieurs lieux | varias ubicaciones |
  n/a | na | none | null | undefined | unknown | not specified | tbd | tba | k. A. | keine Angabe | unbekannt |
  non précisé | telecommute | distributed | location | standort | lieu | ubicación | nicht angegeben`);

/** Parts of the world: no country, no city. */
export const regions =
  set(`Europe | Europa | EU | European Union | Europäische Union | Union européenne | EMEA | APAC |
  LATAM | DACH | DACH-Region | D-A-CH | North America | South America | Latin America | Asia | Africa | Middle East |
  Americas | Benelux | Nordics | Scandinavia | Amérique du Nord | Nordamerika | Oceania | Asia Pacific | Iberia |
  Europe Middle East Africa | EEA | CET | European timezones`);

/** Countries that are, or are called as, a city. */
export const cityStates = new Set("SG LU MC HK MO GI SM VA DJ".split(" "));

/** States of the USA by name. */
export const stateNames =
  set(`Alabama | Alaska | Arizona | Arkansas | California | Colorado | Connecticut | Delaware |
  Florida | Hawaii | Idaho | Illinois | Indiana | Iowa | Kansas | Kentucky | Louisiana | Maine | Maryland |
  Massachusetts | Michigan | Minnesota | Mississippi | Missouri | Montana | Nebraska | Nevada | New Hampshire |
  New Jersey | New Mexico | New York | New York State | North Carolina | North Dakota | Ohio | Oklahoma | Oregon |
  Pennsylvania | Rhode Island | South Carolina | South Dakota | Tennessee | Texas | Utah | Vermont | Virginia |
  Washington | West Virginia | Wisconsin | Wyoming | District of Columbia | Washington DC`);

export const stateCodes = new Set(
  `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI
   SC SD TN TX UT VT VA WA WV WI WY DC`.split(/\s+/u),
);

export const provinceCodes = new Set("ON QC BC AB MB SK NS NB NL PE YT NT NU".split(" "));
export const provinceNames =
  set(`Ontario | Quebec | British Columbia | Alberta | Manitoba | Saskatchewan | Nova Scotia |
  New Brunswick | Newfoundland and Labrador | Prince Edward Island`);

/** Regions of other countries that postings put last. */
export const regionCountries: ReadonlyMap<string, string> = new Map(
  Object.entries({
    DE: `Bayern | Bavaria | Baden-Württemberg | Nordrhein-Westfalen | North Rhine-Westphalia | NRW | Hessen | Sachsen |
      Niedersachsen | Rheinland-Pfalz | Schleswig-Holstein | Brandenburg | Thüringen | Sachsen-Anhalt |
      Mecklenburg-Vorpommern | Saarland | Saxony | Lower Saxony`,
    FR: `Île-de-France | Auvergne-Rhône-Alpes | Provence-Alpes-Côte d'Azur | Nouvelle-Aquitaine | Occitanie | Hauts-de-France |
      Grand Est | Bretagne | Pays de la Loire | Normandie | Bourgogne-Franche-Comté | Centre-Val de Loire`,
    ES: `Cataluña | Catalunya | Catalonia | Comunidad de Madrid | Andalucía | Comunidad Valenciana | País Vasco | Galicia`,
    AT: `Niederösterreich | Oberösterreich | Steiermark | Tirol | Kärnten | Vorarlberg | Burgenland`,
    GB: `Greater Manchester | West Midlands | West Yorkshire`,
  }).flatMap(([code, names]) => [...set(names)].map((name): [string, string] => [name, code])),
);

/**
 * Two letters that are a state of the USA and a country: the cities for which the second reading holds, where the
 * first is likelier ("San Francisco, CA"), and the other way round ("Berlin, DE").
 */
export const citiesOfCountry: Record<string, ReadonlySet<string>> = {
  CA: set(
    "Toronto | Montreal | Vancouver | Calgary | Ottawa | Edmonton | Winnipeg | Quebec | Quebec City | Halifax | Waterloo | Mississauga | Victoria | Hamilton | Kitchener",
  ),
  IL: set(
    "Tel Aviv | Tel Aviv-Yafo | Haifa | Jerusalem | Herzliya | Petah Tikva | Ramat Gan | Netanya | Beer Sheva | Ra'anana | Rehovot",
  ),
  CO: set("Bogota | Medellín | Cali | Barranquilla | Cartagena"),
  MA: set("Casablanca | Rabat | Tanger | Tangier | Marrakech | Fes | Agadir"),
  AR: set("Buenos Aires | Córdoba | Rosario | Mendoza | La Plata"),
  PA: set("Panama | Panama City | Ciudad de Panamá"),
  MT: set("Valletta | Sliema | St. Julian's | Saint Julian's | Birkirkara | Msida | Gzira"),
  TN: set("Tunis | Sfax | Sousse | Ariana"),
  MD: set("Chisinau"),
  ME: set("Podgorica"),
  AL: set("Tirana"),
  AZ: set("Baku"),
  GA: set("Libreville"),
  ID: set("Jakarta | Bandung | Surabaya | Bali | Denpasar | Yogyakarta"),
  MO: set("Macau | Macao"),
  LA: set("Vientiane"),
  MN: set("Ulaanbaatar"),
  SD: set("Khartoum"),
  NE: set("Niamey"),
  KY: set("George Town"),
  SC: set("Victoria | Mahé"),
  VA: set("Vatican City"),
};
export const citiesOfState: Record<string, ReadonlySet<string>> = {
  DE: set("Wilmington | Dover | Newark"),
  IN: set(
    "Indianapolis | Bloomington | Fort Wayne | Carmel | South Bend | Evansville | Lafayette | West Lafayette | Fishers",
  ),
};
