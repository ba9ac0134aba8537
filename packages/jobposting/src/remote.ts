import { findRemote } from "./remote-find.ts";
import { remoteLabels } from "./remote-words.ts";
import { foldLabel } from "./text-fold.ts";
import type { RemoteKind } from "./types.ts";

export { findRemote } from "./remote-find.ts";

const maxLabel = 300;

/**
 * Where the work is done, from a posting's own field: schema.org's TELECOMMUTE, booleans, the words of boards
 * (fulltime, partial, punctual, no; REMOTE, ONSITE, ONSITE_OR_REMOTE) and labels in English, German, French, Spanish,
 * Czech and Slovak. Work that may be done wholly away is remote, also where the office is open to it. Null for
 * "unknown" and the like.
 */
export function readRemote(value: unknown): RemoteKind | null {
  if (typeof value === "boolean") return value ? "remote" : "onsite";
  if (Array.isArray(value)) {
    const kinds = value
      .slice(0, 20)
      .map((item) => (typeof item === "string" ? readLabel(item) : null));
    return (["remote", "hybrid", "onsite"] as const).find((kind) => kinds.includes(kind)) ?? null;
  }
  return typeof value === "string" ? readLabel(value) : null;
}

function readLabel(value: string): RemoteKind | null {
  const label = value.slice(0, maxLabel).replace(/^\s*https?:\/\/(?:www\.)?schema\.org\//iu, "");
  return remoteLabels.get(foldLabel(label)) ?? findRemote(label);
}
