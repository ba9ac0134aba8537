import { cleanLine, comparable, repairMisread, storable } from "./characters.ts";
import { findEmploymentTypes } from "./employment.ts";
import { detectLanguage } from "./language.ts";
import { lengths, maxPlaces } from "./lines.ts";
import { distinctPlaces } from "./locations.ts";
import { markdownToHtml } from "./markdown.ts";
import { findRemote } from "./remote.ts";
import { findSalary } from "./salary.ts";
import { sanitiseHtml } from "./sanitise.ts";
import { htmlToText, textToHtml } from "./text.ts";
import type { Candidate, Job, JobField, Provenance, Salary, Source } from "./types.ts";

/** A job merged from its sources, before anyone judges whether it is enough. */
export interface MergedJob {
  job: Job;
  provenance: Provenance;
  /** Fields for which two sources state different values. */
  disputed: { field: JobField; taken: Source; other: Source }[];
  /** The description's markup was a frame: the text itself is on another page. */
  framed: boolean;
  /** The salary's minimum was stated above its maximum. */
  turned: boolean;
}

type Field = Exclude<
  keyof Candidate,
  "source" | "ids" | "urls" | "guessed" | "description" | "salaryTurned"
>;

/** Per field the first candidate that has it wins; the candidates come the most trusted first. */
export function mergeCandidates(candidates: readonly Candidate[]): MergedJob {
  const provenance: Provenance = {};
  const disputed: MergedJob["disputed"] = [];
  function take<F extends Field>(field: F): Candidate[F] | undefined {
    const [first, ...rest] = candidates.filter((candidate) => candidate[field] !== undefined);
    if (first === undefined) return undefined;
    provenance[field] = { source: first.source, guessed: first.guessed?.includes(field) === true };
    const other = rest.find(
      (candidate) =>
        candidate.guessed?.includes(field) !== true && contradicts(first[field], candidate[field]),
    );
    if (other !== undefined && !provenance[field].guessed) {
      disputed.push({ field, taken: first.source, other: other.source });
    }
    return first[field];
  }
  const described = describe(candidates, provenance);
  const salary = take("salary");
  const turned = isTurned(salary);
  const job: Job = {
    title: cleanLine(take("title") ?? "", lengths.title),
    company: cleanLine(take("company") ?? "", lengths.company),
    locations: distinctPlaces(take("locations") ?? [])
      .map((place) => ({
        text: cleanLine(place.text, lengths.place),
        city: cleanLine(place.city ?? "", lengths.city) || null,
        country: place.country,
      }))
      .filter(({ text }) => text !== "")
      .slice(0, maxPlaces),
    remote: take("remote") ?? null,
    employmentTypes: [...new Set(take("employmentTypes"))],
    postedAt: take("postedAt") ?? null,
    validThrough: take("validThrough") ?? null,
    salary:
      salary === undefined
        ? null
        : turned
          ? { ...salary, min: salary.max, max: salary.min }
          : salary,
    equity: take("equity") ?? null,
    descriptionHtml: described.html,
    descriptionText: described.text,
    language: null,
  };
  if (job.salary?.guessed === true && provenance.salary !== undefined)
    provenance.salary.guessed = true;
  addFromProse(job, provenance);
  return {
    job,
    provenance,
    disputed: disputed.filter(({ field }) => field !== "locations"),
    framed: described.framed,
    turned: turned || candidates.find((one) => one.salary !== undefined)?.salaryTurned === true,
  };
}

/** Whether two sources really say different things: "Nurse" and "Nurse (f/m/d)" do not, nor a day and an hour of it. */
function contradicts(value: unknown, other: unknown): boolean {
  if (typeof value === "string" && typeof other === "string") {
    const [day, otherDay] = [value, other].map((text) =>
      /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text.slice(0, 10)) : Number.NaN,
    );
    if (day !== undefined && otherDay !== undefined && !Number.isNaN(day + otherDay)) {
      return value.length === other.length
        ? day !== otherDay
        : Math.abs(day - otherDay) > 86_400_000;
    }
    const [words, otherWords] = [comparable(value), comparable(other)];
    return !words.includes(otherWords) && !otherWords.includes(words);
  }
  return JSON.stringify(value) !== JSON.stringify(other);
}

function isTurned(salary: Salary | undefined): boolean {
  return (
    salary !== undefined && salary.min !== null && salary.max !== null && salary.min > salary.max
  );
}

/** A text this short is an announcement of the description, if another source has a longer one. */
const teaser = 200;

function describe(
  candidates: readonly Candidate[],
  provenance: Provenance,
): { html: string; text: string; framed: boolean } {
  let framed = false;
  let best: { html: string; text: string; candidate: Candidate } | null = null;
  for (const candidate of candidates) {
    if (candidate.description === undefined) continue;
    if (/<iframe\b/i.test(candidate.description.text.slice(0, 100_000))) framed = true;
    const html = safeHtml(candidate.description);
    const text = htmlToText(html).slice(0, lengths.description);
    if (comparable(text) === "") continue;
    if (best === null || (best.text.length < teaser && text.length > best.text.length * 3)) {
      best = { html, text, candidate };
    }
    if (best.text.length >= teaser) break;
  }
  if (best === null) return { html: "", text: "", framed };
  for (const field of ["descriptionHtml", "descriptionText"] as const) {
    provenance[field] = {
      source: best.candidate.source,
      guessed: best.candidate.guessed?.includes(field) === true,
    };
  }
  return {
    html: best.html,
    text: best.text,
    framed: framed && (best.text.length < teaser || best.candidate.source === "open-graph"),
  };
}

function safeHtml({ text, format }: NonNullable<Candidate["description"]>): string {
  const repaired = storable(repairMisread(text));
  switch (format) {
    case "html":
      return sanitiseHtml(repaired);
    case "markdown":
      return markdownToHtml(repaired);
    case "text":
      return textToHtml(repaired);
    default:
      return "";
  }
}

/** What only the prose says, marked as guessed. A stated value is never replaced. */
function addFromProse(job: Job, provenance: Provenance): void {
  const prose = job.descriptionText.slice(0, 50_000);
  const source = "text";
  if (job.employmentTypes.length === 0) {
    job.employmentTypes = findEmploymentTypes(`${job.title}\n${prose}`);
    if (job.employmentTypes.length > 0) provenance.employmentTypes = { source, guessed: true };
  }
  if (job.remote === null) {
    job.remote = findRemote(`${job.title}\n${prose}`);
    if (job.remote !== null) provenance.remote = { source, guessed: true };
  }
  if (job.salary === null) {
    const country = job.locations.find((place) => place.country !== null)?.country ?? null;
    const found = findSalary(prose, { country });
    if (found.salary !== null) {
      job.salary = { ...found.salary, guessed: true };
      provenance.salary = { source, guessed: true };
    }
    if (job.equity === null && found.equity !== null) {
      job.equity = found.equity;
      provenance.equity = { source, guessed: true };
    }
  }
  job.language = detectLanguage(`${job.title}\n${prose.slice(0, 10_000)}`);
  if (job.language !== null) provenance.language = { source, guessed: true };
}
