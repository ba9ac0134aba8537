/** Values from outside, of any shape: reading them never throws and never trusts a prototype. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One own property; undefined for anything else. */
export function propertyOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A value or a list of them as a list, without null and undefined; nested lists are opened once. */
export function listOf(value: unknown): unknown[] {
  const list: unknown[] = Array.isArray(value) ? value.flat() : [value];
  return list.filter((entry) => entry !== null && entry !== undefined);
}

const schemaPrefix = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i;

/** A schema.org name without its address or prefix: http://schema.org/JobPosting is JobPosting. */
export function schemaName(name: string): string {
  return name.trim().replace(schemaPrefix, "");
}

/** True when one of the object's types is this one. */
export function hasType(value: unknown, type: string): boolean {
  return listOf(propertyOf(value, "@type") ?? propertyOf(value, "type")).some(
    (name) => typeof name === "string" && schemaName(name).toLowerCase() === type.toLowerCase(),
  );
}

/** A property of a schema.org object by its plain name, however the document spells it. */
export function schemaProperty(value: unknown, name: string): unknown {
  if (!isRecord(value)) return undefined;
  for (const prefix of ["", "schema:", "https://schema.org/", "http://schema.org/"]) {
    if (Object.hasOwn(value, prefix + name)) return value[prefix + name];
  }
  return undefined;
}

/** The scalar in a value: itself, its @value, or its text-like property. null for what holds no text. */
export function scalarOf(value: unknown): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  const inner = propertyOf(value, "@value");
  return typeof inner === "string" || typeof inner === "number" || typeof inner === "boolean"
    ? inner
    : null;
}
