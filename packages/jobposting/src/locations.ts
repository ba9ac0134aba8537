import { comparable } from "./characters.ts";
import { lengths, maxPlaces, readLine } from "./lines.ts";
import { countryCode, readPlace } from "./places.ts";
import type { Place } from "./types.ts";
import { isRecord, listOf, scalarOf, schemaProperty } from "./value.ts";

/** Where a posting says the work is. */
export interface Locations {
  places: Place[];
  /** A place was called "Remote" or the like. */
  remote: boolean;
}

const remoteWord =
  /\b(?:(?:100\s?%\s?|fully[ -]|full[ -])?remote(?:[ -]?(?:work|job|only|first))?|home[ -]?office|work from home|wfh|anywhere|worldwide|telecommute|télétravail|à distance|teletrabajo|remoto|ortsunabhängig|bundesweit|na dálku)\b/giu;

/** Countries that write the post code after the town. */
const codeLast = new Set(["US", "CA", "GB", "IE", "AU", "NZ", "IN", "SG"]);

/**
 * jobLocation in all its shapes: Place, PostalAddress or text, one or a list, placeholders in every field. `company` is the
 * employer's name, which some pages put where the place's name belongs.
 */
export function readLocations(
  value: unknown,
  company: string | null,
  resolve: (value: unknown) => unknown = (same) => same,
): Locations {
  const found: Locations = { places: [], remote: false };
  for (const entry of listOf(value)
    .slice(0, maxPlaces * 4)
    .map(resolve))
    readEntry(entry, found, company, resolve);
  return { places: distinctPlaces(found.places), remote: found.remote };
}

/** A place in one string, such as "Berlin, Germany" or "Remote (EU)"; several are set apart by ; | or a line's end. */
export function readPlaceText(value: unknown): Locations {
  const found: Locations = { places: [], remote: false };
  const scalar = scalarOf(value);
  if (typeof scalar !== "string") return found;
  for (const part of scalar
    .slice(0, 10_000)
    .split(/\s*[;|\n\u2022]\s*/)
    .slice(0, maxPlaces)) {
    const line = readLine(part, lengths.place);
    if (line === null) continue;
    const rest = line
      .replace(remoteWord, " ")
      .replace(/\(\s*\)/g, " ")
      .trim();
    if (rest !== line) found.remote = true;
    const bare = rest
      .replace(/^[\s,\-–/(:]+|[\s,\-–/:]+$/g, "")
      .replace(/^([^(]*)\)$/, "$1")
      .trim();
    if (comparable(bare) === "") continue;
    const place = readPlace(bare);
    found.places.push(place ?? { text: bare, city: null, country: null });
  }
  return found;
}

function readEntry(
  entry: unknown,
  found: Locations,
  company: string | null,
  resolve: (value: unknown) => unknown,
): void {
  if (!isRecord(entry) || scalarOf(entry) !== null) {
    add(found, readPlaceText(entry));
    return;
  }
  const addresses = listOf(schemaProperty(entry, "address")).map(resolve);
  if (addressFields.some((name) => schemaProperty(entry, name) !== undefined))
    addresses.push(entry);
  const before = found.places.length;
  for (const address of addresses) {
    if (isRecord(address) && scalarOf(address) === null) readAddress(address, found, resolve);
    else add(found, readPlaceText(address));
  }
  if (found.places.length > before || found.remote) return;
  // A place without an address has its name, if that is not the employer's.
  const name = readLine(schemaProperty(entry, "name"), lengths.place);
  if (name !== null && (company === null || comparable(name) !== comparable(company))) {
    add(found, readPlaceText(name));
  }
}

const addressFields = ["addressLocality", "addressRegion", "addressCountry", "postalCode"];

function readAddress(
  address: Record<string, unknown>,
  found: Locations,
  resolve: (value: unknown) => unknown,
): void {
  const line = (name: string) => {
    const [first] = listOf(schemaProperty(address, name)).map(resolve);
    return readLine(
      isRecord(first) ? (schemaProperty(first, "name") ?? first) : first,
      lengths.place,
    );
  };
  const countryText = line("addressCountry");
  const country = countryCode(countryText);
  const region = line("addressRegion");
  const localities = listOf(schemaProperty(address, "addressLocality")).map((entry) =>
    readLine(entry, lengths.city),
  );
  for (const locality of localities.length === 0 ? [null] : localities) {
    const kept = locality === null ? { text: null, remote: false } : withoutRemote(locality);
    if (kept.remote) found.remote = true;
    const place = composePlace({
      city: kept.text,
      region: region === null || withoutRemote(region).text === null ? null : region,
      postalCode: localities.length > 1 ? null : line("postalCode"),
      countryText:
        countryText === null || withoutRemote(countryText).text === null ? null : countryText,
      country,
    });
    if (place !== null) found.places.push(place);
    else if (localities.length <= 1) {
      // The street alone is still a place; recorded where a form was filled in the wrong field.
      const street = line("streetAddress") ?? line("name");
      if (street !== null && !kept.remote) add(found, readPlaceText(street));
    }
  }
}

function withoutRemote(text: string): { text: string | null; remote: boolean } {
  const rest = text.replace(remoteWord, " ").trim();
  return {
    text: comparable(rest) === "" ? null : rest === text ? text : rest,
    remote: rest !== text,
  };
}

function composePlace(parts: {
  city: string | null;
  region: string | null;
  postalCode: string | null;
  countryText: string | null;
  country: string | null;
}): Place | null {
  const { city, postalCode, countryText, country } = parts;
  // Recorded: the country's name where the region belongs, and a town that is its own region.
  const region =
    parts.region !== null &&
    (comparable(parts.region) === comparable(city ?? "") ||
      comparable(parts.region) === comparable(countryText ?? "") ||
      (country !== null && parts.region.length > 2 && countryCode(parts.region) === country))
      ? null
      : parts.region;
  // "Berlin, Germany" as the town: the rest of the address says the rest.
  const read = city !== null && city.includes(",") ? readPlace(city) : null;
  const town = read?.city ?? city;
  const after = postalCode !== null && country !== null && codeLast.has(country);
  const named = [
    after || postalCode === null
      ? town
      : [postalCode, town].filter((part) => part !== null).join(" "),
    after ? [region, postalCode].filter((part) => part !== null).join(" ") : region,
    countryText,
  ].filter((part) => part !== null && part !== "");
  if (named.length === 0) return null;
  return {
    text: named.join(", ").slice(0, lengths.place),
    city: town,
    country: country ?? read?.country ?? null,
  };
}

function add(found: Locations, more: Locations): void {
  found.places.push(...more.places);
  if (more.remote) found.remote = true;
}

/** The same place once: what says less than another of the same town goes. */
export function distinctPlaces(places: readonly Place[]): Place[] {
  const kept = new Map<string, Place>();
  for (const place of places) {
    const key = comparable(`${place.city ?? place.text} ${place.country ?? ""}`) || place.text;
    const other = kept.get(key);
    if (other === undefined) kept.set(key, place);
    if (kept.size >= maxPlaces) break;
  }
  return [...kept.values()];
}
