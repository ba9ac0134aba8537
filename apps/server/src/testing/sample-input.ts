import { z } from "zod";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** A place in an input, such as ["patch", "salary", "min"]; "0" is the first of an array. */
export type Place = string[];

/** What samples cannot know from a schema: refinements, and what belongs together. By the field's name in camelCase. */
const known: Record<string, unknown> = {
  email: "sample@example.com",
  password: "sample horse battery",
  currentPassword: "sample horse battery",
  newPassword: "fresh horse battery",
  timeZone: "Europe/Berlin",
  timezone: "Europe/Berlin",
  redirectUri: "http://localhost:3000/calendar/callback",
  url: "https://jobs.example.com/1",
  joinUrl: "https://meet.example.com/1",
  currency: "EUR",
  startTime: "2026-04-01T10:00:00Z",
  endTime: "2026-04-01T11:00:00Z",
  // The test clock's now: a move that is back-dated places no card.
  occurredAt: "2026-03-02T09:00:00Z",
  // An amount, and a percentage.
  min: 10,
  max: 20,
  country: "DE",
  language: "en",
  languages: ["en"],
  // Off for fetching in tests, so that nothing waits for a host.
  board: "wellfound",
  content: "aGVsbG8=",
  mediaType: "text/plain",
  provider: "local",
  intents: [{ type: "setRowHeight", rowHeight: 60 }],
  // Of a dashboard there is one size.
  columns: 12,
  breakpoints: { lg: 1200, md: 996, sm: 768, xs: 480 },
  cols: { lg: 12, md: 10, sm: 6, xs: 4 },
};

/** Left out of samples: only an answer gives one, or another field excludes it. */
const leftOut = new Set(["cursor", "revision", "expectedRevision", "html"]);

export function inputSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
}

/** Values that the schema takes, one for each shape of a union at its root; every optional field is filled. */
export function samples(schema: JsonSchema, id: string): unknown[] {
  const shapes = schema.anyOf ?? [schema];
  return shapes.map((shape) => sample(shape, "", id));
}

function sample(schema: JsonSchema, name: string, id: string): unknown {
  if (schema.anyOf) {
    const [first = {}] = schema.anyOf.filter(({ type }) => type !== "null");
    return sample(first, name, id);
  }
  if (schema.const !== undefined) return schema.const;
  const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const wanted = known[camel];
  if (schema.enum) return schema.enum.includes(String(wanted)) ? wanted : schema.enum[0];
  if (schema.type === "object")
    return typeof wanted === "object" ? wanted : sampleObject(schema, id);
  if (wanted !== undefined) return wanted;
  if (schema.type === "array") return [sample(itemOf(schema), name, id)];
  if (schema.type === "number" || schema.type === "integer")
    return Math.max(1, schema.minimum ?? 1);
  if (schema.type === "boolean") return false;
  if (schema.format === "uuid") return id;
  if (schema.format === "date") return "2026-03-01";
  if (schema.format === "date-time") return "2026-03-01T09:00:00Z";
  return "sample";
}

function sampleObject(schema: JsonSchema, id: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => !leftOut.has(name))
      .map(([name, property]) => [name, sample(asSchema(property), name, id)]),
  );
}

function asSchema(schema: JsonSchema | boolean): JsonSchema {
  return typeof schema === "boolean" ? {} : schema;
}

function itemOf(schema: JsonSchema): JsonSchema {
  const items = Array.isArray(schema.items) ? schema.items[0] : schema.items;
  return asSchema(items ?? {});
}

/** Every place of a JSON value: objects, arrays and scalars, the root first. */
export function places(value: unknown, at: Place = []): { at: Place; value: unknown }[] {
  const inner =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, child]) => places(child, [...at, key]))
      : [];
  return [{ at, value }, ...inner];
}

/** A copy with another value at a place; undefined removes the field. */
export function replaceAt(value: unknown, at: Place, replacement: unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, index) =>
      String(index) === key ? replaceAt(item, rest, replacement) : item,
    );
  const object = z.record(z.string(), z.unknown()).parse(value ?? {});
  return { ...object, [key]: replaceAt(object[key], rest, replacement) };
}

/** Places of ids in a sample that was made with `id`. */
export function idPlaces(value: unknown, id: string): Place[] {
  return places(value)
    .filter((place) => place.value === id)
    .map(({ at }) => at);
}
