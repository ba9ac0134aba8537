import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { z } from "zod";

/** Google's own description of Calendar v3, kept beside the repository; absent in a bare clone. */
const file = new URL(
  "../../../../../shared/schemas/google-calendar-v3.discovery.json",
  import.meta.url,
);

export const hasDiscoveryDocument = existsSync(file);

const record = z.record(z.string(), z.unknown());
const discoveryDocument = z.object({ schemas: z.record(z.string(), record) });

/** Keywords of a discovery schema that JSON Schema has too; `required` is a flag on properties there. */
const kept = new Set([
  "type",
  "format",
  "pattern",
  "items",
  "properties",
  "additionalProperties",
  "$ref",
  "minimum",
  "maximum",
]);
/** Formats ajv-formats knows; the other ones (google-datetime …) say nothing about JSON. */
const formats = new Set(["date-time", "date", "int32", "int64", "double", "float"]);

function toJsonSchema(schema: unknown, isProperties = false): unknown {
  if (Array.isArray(schema)) return schema;
  const parsed = record.safeParse(schema);
  if (!parsed.success) return schema;
  const entries = Object.entries(parsed.data)
    .filter(([name]) => isProperties || kept.has(name))
    .filter(
      ([name, value]) =>
        isProperties || name !== "format" || (typeof value === "string" && formats.has(value)),
    )
    .filter(([name, value]) => isProperties || name !== "type" || value !== "any")
    .map(([name, value]): [string, unknown] => {
      if (name === "$ref" && typeof value === "string") return [name, `#/$defs/${value}`];
      return [name, toJsonSchema(value, name === "properties" && !isProperties)];
    });
  return Object.fromEntries(entries);
}

/** Checks bodies against a named schema; unknown properties are errors, so a misspelt one is found. */
export function createDiscoveryCheck() {
  const { schemas } = discoveryDocument.parse(JSON.parse(readFileSync(file, "utf8")));
  const $defs = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, closed(toJsonSchema(schema))]),
  );
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return (name: string, body: unknown): string[] => {
    const validate = ajv.compile({ $ref: `#/$defs/${name}`, $defs });
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}

/** No property beyond the described ones, at every level. */
function closed(schema: unknown): unknown {
  const parsed = record.safeParse(schema);
  if (!parsed.success) return schema;
  const properties = record.safeParse(parsed.data["properties"]);
  const inner = Object.fromEntries(
    Object.entries(parsed.data).map(([name, value]) => [
      name,
      name === "properties" && properties.success
        ? Object.fromEntries(
            Object.entries(properties.data).map(([key, one]) => [key, closed(one)]),
          )
        : name === "items"
          ? closed(value)
          : value,
    ]),
  );
  return properties.success && !("additionalProperties" in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}
