import { fold } from "../../core/fold.ts";
import { tokenise } from "../skills/tokenise.ts";

// Cities with several names; the first is how they are compared.
const cityNames = `
munich, münchen, muenchen|cologne, köln, koeln|vienna, wien, vienne, viena|zurich, zürich, zuerich|geneva, genève, genf, ginebra
brussels, bruxelles, brüssel, bruselas|prague, praha, prag, praga|warsaw, warszawa, warschau, varsovie|milan, milano, mailand
rome, roma, rom|lisbon, lisboa, lissabon, lisbonne|seville, sevilla, séville|nuremberg, nürnberg, nuernberg|hanover, hannover
strasbourg, straßburg|nice, nizza|london, londres|copenhagen, københavn, kopenhagen|athens, athen, athènes|bucharest, bukarest
antwerp, antwerpen, anvers|basel, bâle, basilea|bern, berne, berna|florence, firenze, florenz|turin, torino|krakow, kraków, krakau
dusseldorf, düsseldorf, duesseldorf|frankfurt, frankfurt am main, francfort|barcelona, barcelone|madrid|the hague, den haag
luxembourg, luxemburg, luxemburgo|bruges, brügge|dresden, dresde|hamburg, hambourg, hamburgo|marseille, marsella|lyon, lyons
moscow, moskau, moscou|beijing, peking|new york, nyc, new york city, nueva york|san francisco, sf`;

const cityOf = new Map(
  cityNames
    .trim()
    .split(/[|\n]/u)
    .flatMap((line) => {
      const [first = "", ...others] = line.split(", ").map(plain);
      return [first, ...others].map((name): [string, string] => [name, first]);
    }),
);

/** ISO 3166-1 codes by the names of countries in the four languages, and by their codes. */
const countryOf = new Map<string, string>();
const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at));
for (const language of ["en", "de", "fr", "es"]) {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = names.of(code);
    if (name !== undefined && !countryOf.has(plain(name))) countryOf.set(plain(name), code);
  }
}
for (const [name, code] of [
  ["usa", "US"],
  ["uk", "GB"],
  ["england", "GB"],
  ["holland", "NL"],
] as const)
  countryOf.set(name, code);

function plain(value: string): string {
  return tokenise(fold(value))
    .map((token) => token.word)
    .join(" ");
}

/** Makes a test of whether a place is one of the wanted ones: cities by any of their names, countries by name or code. */
export function placeMatcher(wanted: readonly string[]) {
  const countries = new Set<string>();
  const names: string[] = [];
  for (const wish of wanted) {
    const name = plain(wish);
    const country = /^[A-Z]{2}$/u.test(wish.trim()) ? wish.trim() : countryOf.get(name);
    if (country) countries.add(country);
    // "Berlin, Germany" is the city.
    const city = plain(wish.split(",")[0] ?? "");
    if (!country && city !== "") names.push(cityOf.get(city) ?? city);
  }
  return (place: { text: string; city: string | null; country: string | null }): boolean => {
    if (place.country !== null && countries.has(place.country)) return true;
    if (place.country === null && countries.size > 0)
      for (const part of place.text.split(/[,;/()|–-]/u)) {
        const country = countryOf.get(plain(part));
        if (country !== undefined && countries.has(country)) return true;
      }
    const spellings = [place.city ?? "", place.text].map(plain).filter((text) => text !== "");
    return (
      names.some((name) =>
        spellings.some((text) => cityOf.get(text) === name || ` ${text} `.includes(` ${name} `)),
      ) || spellings.some((text) => mentionsCity(text, names))
    );
  };
}

/** Another name of a wanted city among the words: "München-Schwabing" for Munich. */
function mentionsCity(text: string, names: string[]): boolean {
  const words = text.split(" ");
  return words.some(
    (word, at) =>
      [1, 2, 3].some((length) => {
        const city = cityOf.get(words.slice(at, at + length).join(" "));
        return city !== undefined && names.includes(city);
      }) && word !== "",
  );
}
