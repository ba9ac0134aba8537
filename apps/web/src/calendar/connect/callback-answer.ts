/** What a provider sent back with the person (RFC 6749 §4.1.2; `iss`: RFC 9207). */
export type CallbackAnswer =
  | { kind: "code"; code: string; state: string; iss?: string }
  | { kind: "error"; error: string; errorDescription?: string; state: string }
  | { kind: "incomplete" };

/** Reads the address that a provider sent the person back to. */
export function readCallback(search: Record<string, unknown>): CallbackAnswer {
  const state = word(search.state);
  const code = word(search.code);
  const error = word(search.error);
  if (state === null) return { kind: "incomplete" };
  if (error !== null) {
    const description = word(search.error_description);
    return {
      kind: "error",
      state,
      error: error.slice(0, 200),
      ...(description === null ? {} : { errorDescription: description.slice(0, 2000) }),
    };
  }
  if (code === null) return { kind: "incomplete" };
  const iss = word(search.iss);
  return { kind: "code", state, code, ...(iss === null ? {} : { iss }) };
}

/** The router reads values that look like numbers as numbers. */
function word(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}
