/** An absolute http or https address without credentials and fragment; null for anything else. */
export function absoluteUrl(value: unknown, baseUrl?: string | null): string | null {
  if (typeof value !== "string") return null;
  return URL.parse(value, baseUrl ?? undefined)?.href ?? null;
}
