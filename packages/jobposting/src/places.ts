import { countryCode } from "./countries.ts";
import {
  citiesOfCountry,
  citiesOfState,
  cityStates,
  noPlaces,
  provinceCodes,
  provinceNames,
  regionCountries,
  regions,
  stateCodes,
  stateNames,
} from "./places-words.ts";
import { foldLabel } from "./text-fold.ts";
import type { Place } from "./types.ts";

export { countryCode } from "./countries.ts";

const maxText = 300;
/** What is longer is a sentence. */
const maxCity = 100;

/**
 * A place as postings write it: "81737 München", "Berlin, DE", "Austin, Texas", "Paris, France". The city is what
 * stands first, without its postcode; the country is given where the text names it, or a state of the USA or a
 * province of Canada, never for the city's fame. Null for no place ("-", "Remote").
 */
export function readPlace(text: string): Place | null {
  const whole = text.slice(0, maxText).replaceAll(/\s+/gu, " ").trim();
  if (noPlaces.has(foldLabel(whole))) return null;
  const country = flagOf(whole) === null || !/\p{L}/u.test(whole) ? countryCode(whole) : null;
  if (country !== null && !isBareCode(whole))
    return { text: whole, city: cityStates.has(country) ? whole : null, country };
  const parts = splitParts(whole);
  if (parts.length === 0) return null;
  const last = parts.at(-1) ?? "";
  const found = parts.length > 1 ? countryOf(last, parts[0] ?? "") : null;
  const own = countryCode(parts[0]) ?? regionCountries.get(foldLabel(parts[0] ?? "")) ?? null;
  if (own !== null && parts.length === 1) return { text: whole, city: null, country: own };
  if (own !== null && found === own)
    return { text: whole, city: cityStates.has(own) ? (parts[0] ?? null) : null, country: own };
  const city = cityOf(parts[0] ?? "");
  return { text: whole, city, country: found ?? flagOf(whole) };
}

/** The parts that name places, without ways of work: "Berlin, Germany (Hybrid)" has two. */
function splitParts(whole: string): string[] {
  return whole
    .split(/[,;|•·()/\u2013\u2014]|\s-\s/u)
    .map((part) => part.replaceAll(/[\u{1F1E6}-\u{1F1FF}\u{1F300}-\u{1FAFF}]|\uFE0F/gu, "").trim())
    .filter((part) => /[\p{L}]/u.test(part) && !noPlaces.has(foldLabel(part)))
    .map((part) => part.replace(/^(?:remote|hybrid|on-?site)(?: in| from| within)? /iu, "").trim());
}

function countryOf(last: string, city: string): string | null {
  const name = foldLabel(city);
  const code = last.replace(/ \d{5}(?:-\d{4})?$/u, "");
  if (/^[A-Z]{2}$/u.test(code)) {
    if (stateCodes.has(code)) {
      const abroad = citiesOfCountry[code];
      const states = citiesOfState[code];
      if (states !== undefined) return states.has(name) ? "US" : code;
      return abroad?.has(name) ? code : "US";
    }
    return countryCode(code) ?? (provinceCodes.has(code) ? "CA" : null);
  }
  const folded = foldLabel(code);
  if (folded === "georgia") return ["tbilisi", "batumi", "kutaisi"].includes(name) ? "GE" : "US";
  if (stateNames.has(folded)) return "US";
  if (provinceNames.has(folded)) return "CA";
  return regionCountries.get(folded) ?? countryCode(code);
}

/** A city without its postcode, district or "Greater"; null for a part of the world. */
function cityOf(part: string): string | null {
  const city = part
    .replace(/^(?:\d{3} \d{2}|\d{4} ?[A-Z]{2}|\d{2}-\d{3}) /u, "")
    .replace(/^(?:[A-Z]{1,2}-)?\d{4,6} /u, "")
    .replace(/ \d{4,5}(?: cedex(?: \d{1,2})?)?$/iu, "")
    .replace(/ cedex(?: \d{1,2})?$/iu, "")
    .replace(/ \d{1,2}(?:e|er|ème|eme|th|st|nd|rd)?(?: arrondissement)?$/iu, "")
    .replace(/^greater (?=\p{L})/iu, "")
    .replace(/^(?:großraum|raum|grand|région de) (?=\p{L})/iu, "")
    .replace(/ (?:metropolitan|metro) (?:area|region)$/iu, "")
    .trim();
  if (city.length > maxCity || !/\p{L}/u.test(city) || regions.has(foldLabel(city))) return null;
  return city;
}

function flagOf(whole: string): string | null {
  const flag = /[\u{1F1E6}-\u{1F1FF}]{2}/u.exec(whole)?.[0];
  return flag === undefined ? null : countryCode(flag);
}

/** "DE" alone is a country; "LA" or "In" is no more than two letters. */
function isBareCode(text: string): boolean {
  return text.length === 2 && text !== text.toUpperCase();
}
