import { originFields } from "../form/origins-of.ts";
import { isKeyOf, type JobDraft, type JobPreview } from "../job-item.ts";

type Provenance = NonNullable<JobDraft["provenance"]>;
type Source = NonNullable<Provenance["title"]>["source"];

const sources = {
  "json-ld": true,
  microdata: true,
  rdfa: true,
  "board-state": true,
  "open-graph": true,
  text: true,
  typed: true,
} as const satisfies Record<Source, true>;

/** Where each field was read, as lines of "field, source, guessed or not" parted by tabs, for a form that holds text. */
export function packProvenance(provenance: JobPreview["provenance"]): string[] {
  return Object.entries(provenance).map(([field, { source, guessed }]) =>
    [field, source, guessed ? "guessed" : ""].join("\t"),
  );
}

/** Out of its kept form; lines that say nothing known are dropped. */
export function unpackProvenance(lines: readonly string[]) {
  const provenance: Record<string, { source: Source; guessed: boolean }> = {};
  for (const line of lines) {
    const [field, source, guess] = line.split("\t");
    if (isKeyOf(originFields, field) && isKeyOf(sources, source))
      provenance[field] = { source, guessed: guess === "guessed" };
  }
  return provenance;
}

/** As saving takes it: what was read says where, what the person changed since is theirs. */
export function provenanceOf(lines: readonly string[], changed: ReadonlySet<string>): Provenance {
  const provenance: Record<string, { source: Source; guessed: boolean }> = unpackProvenance(lines);
  for (const [field, shownIn] of Object.entries(originFields))
    if (changed.has(shownIn)) provenance[field] = { source: "typed", guessed: false };
  return provenance;
}
