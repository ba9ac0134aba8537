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
    // "DD" is a former code of Germany, and is called Germany too.
    const region = new Intl.Locale(`und-${code}`).region ?? code;
    const name = names.of(region);
    if (name !== undefined) countryOf.set(plain(name), region);
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

interface Place {
  text: string;
  city: string | null;
  country: string | null;
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
  const isWanted = (place: Place): boolean => {
    if (place.country !== null && countries.has(place.country)) return true;
    if (place.country === null && countries.size > 0)
      for (const part of place.text.split(/[,;/()|–-]/u)) {
        const country = countryOf.get(plain(part));
        if (country !== undefined && countries.has(country)) return true;
      }
    if (names.length === 0) return false;
    const spellings = [place.city ?? "", place.text].map(plain).filter((text) => text !== "");
    return spellings.some(
      (text) =>
        names.some((name) => ` ${text} `.includes(` ${name} `)) || mentionsCity(text, names),
    );
  };
  // Many jobs are in one place.
  const known = new Map<string, boolean>();
  return (place: Place): boolean => {
    const key = `${place.country} ${place.city}\n${place.text}`;
    const answer = known.get(key) ?? isWanted(place);
    known.set(key, answer);
    return answer;
  };
}

/** Another name of a wanted city among the words: "München-Schwabing" for Munich. */
function mentionsCity(text: string, names: string[]): boolean {
  const words = text.split(" ");
  return words.some((_, at) =>
    [1, 2, 3].some((length) => {
      const city = cityOf.get(words.slice(at, at + length).join(" "));
      return city !== undefined && names.includes(city);
    }),
  );
}
