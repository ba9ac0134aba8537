import { employmentLabels, employmentPhrases, permanentPhrases } from "./employment-words.ts";
import { foldLabel } from "./text-fold.ts";
import { findPhrases } from "./text-phrases.ts";
import { employmentTypes, type EmploymentType } from "./types.ts";

const maxLabel = 1000;
const maxText = 100_000;

/**
 * Employment types from whatever a posting gives: schema.org's names in any spelling, as text, list or address, and
 * the labels of boards in English, German, French, Spanish, Czech and Slovak. Apprenticeships count as INTERN, the
 * French VIE as TEMPORARY, working students as PART_TIME; a permanent contract ("CDI", "Festanstellung") is FULL_TIME
 * where nothing is said of the hours. Unknown labels yield nothing.
 */
export function readEmploymentTypes(value: unknown): EmploymentType[] {
  const labels = labelsOf(value, 0).map((label) =>
    foldLabel(label.replace(/^\s*https?:\/\/(?:www\.)?schema\.org\//iu, "")),
  );
  const types = labels.flatMap(
    (label) => employmentLabels.get(label) ?? findPhrases(label, employmentLabels).flat(),
  );
  if (types.length > 0) return inOrder(types);
  return labels.some((label) => findPhrases(label, permanentMap).length > 0) ? ["FULL_TIME"] : [];
}

/** Employment types that a posting's prose states outright ("in Vollzeit", "CDI à temps plein", "part-time"). */
export function findEmploymentTypes(text: string): EmploymentType[] {
  return inOrder(findPhrases(foldLabel(text.slice(0, maxText)), employmentPhrases).flat());
}

const permanentMap = new Map([...permanentPhrases].map((phrase) => [phrase, true]));

function labelsOf(value: unknown, depth: number): string[] {
  if (typeof value === "string") return [value.slice(0, maxLabel)];
  if (typeof value !== "object" || value === null || depth > 2) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((item) => labelsOf(item, depth + 1));
  return ["name", "@id", "@value", "label", "value"].flatMap((key) => {
    const inner: unknown = Reflect.get(value, key);
    return typeof inner === "string" ? [inner.slice(0, maxLabel)] : [];
  });
}

function inOrder(types: readonly EmploymentType[]): EmploymentType[] {
  return employmentTypes.filter((type) => types.includes(type));
}
