/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** So many values are looked at, then no more: a page can be made of nothing but JSON. */
const mostValues = 300_000;

/**
 * Every object in a value, the outer before the inner, in the order of the document; `enter` may keep the walk out of one.
 * Without recursion, so depth costs nothing.
 */
export function* objectsIn(
  value: unknown,
  enter: (object: JsonObject) => boolean = () => true,
): Generator<JsonObject> {
  const waiting: unknown[] = [value];
  const seen = new Set<object>();
  for (let looked = 0; looked < mostValues && waiting.length > 0; looked++) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    if (isJsonObject(next)) {
      yield next;
      if (!enter(next)) continue;
    }
    const inner: unknown[] = Object.values(next);
    for (let index = inner.length - 1; index >= 0; index--) {
      const item = inner[index];
      if (typeof item === "object" && item !== null) waiting.push(item);
    }
  }
}
