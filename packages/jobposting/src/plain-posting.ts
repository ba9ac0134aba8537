import { applyWords, genderMark, sectionHeadings } from "./job-sections.ts";
import { readHead, type Head } from "./plain-head.ts";
import { bareLine, readLabels } from "./plain-labels.ts";
import { formatOf } from "./schema-description.ts";
import type { Candidate, JobField } from "./types.ts";

/** A pasted posting as a candidate; null for a text that has nothing of a posting. */
export function plainCandidate(text: string): Candidate | null {
  const lines = text.split(/\r?\n/).slice(0, 5000);
  const labelled = readLabels(lines);
  const head = readHead(lines, labelled);
  const guessed: JobField[] = ["descriptionHtml", "descriptionText"];
  const candidate: Candidate = { source: "text", urls: [], ids: [], ...labelled };
  if (candidate.title === undefined && head.title !== null) {
    candidate.title = head.title;
    guessed.push("title");
  }
  if (candidate.company === undefined && head.company !== null) {
    candidate.company = head.company;
    guessed.push("company");
  }
  if (candidate.locations === undefined && head.places.length > 0) {
    candidate.locations = head.places;
    guessed.push("locations");
  }
  if (candidate.employmentTypes === undefined && head.types.length > 0) {
    candidate.employmentTypes = head.types;
    guessed.push("employmentTypes");
  }
  if (text.trim().length > 200 || lines.filter((line) => line.trim() !== "").length > 2) {
    candidate.description = { text, format: formatOf(text) === "markdown" ? "markdown" : "text" };
  }
  candidate.guessed = guessed;
  return isPosting(lines, labelled, head) ? candidate : null;
}

function isPosting(lines: readonly string[], labelled: Partial<Candidate>, head: Head): boolean {
  const facts = Object.keys(labelled).filter((name) => name !== "ids").length;
  if (facts > 0 || (labelled.ids?.length ?? 0) > 0) return true;
  if (head.title !== null && genderMark.test(head.title)) return true;
  const short = lines.map(bareLine).filter((line) => line !== "" && line.length <= 80);
  if (short.some((line) => applyWords.test(line))) return true;
  if (Object.values(sectionHeadings).some((heading) => short.some((line) => heading.test(line))))
    return true;
  return (
    /\b(?:we(?:'|’)?re hiring|we are hiring|job|vacancy|position|applicants?|your application|resume|stelle|bewerb\w+|arbeitsplatz|berufserfahrung|poste|candidature|recrut\w+|puesto|vacante|candidatura|currículum|pozice|životopis)\b/iu.test(
      lines.join("\n").slice(0, 100_000),
    ) && head.title !== null
  );
}
