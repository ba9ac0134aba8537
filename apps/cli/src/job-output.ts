import type { Job, Preview } from "./commands/jobs.ts";

type Fields = NonNullable<Preview["job"]>;

/** One job on one line. */
export function jobLine(job: Job): string {
  const state = [job.application ? job.application.status : job.triage, job.availability]
    .filter((word) => word !== "unknown")
    .join(", ");
  const place = job.locations[0]?.text ?? "";
  return `${job.id}  [${state}]  ${nameOf(job)}${place === "" ? "" : `  (${place})`}`;
}

/** What is known of a posting, for a person to look at before it is saved. */
export function fieldLines(job: Fields): string[] {
  const facts: [string, string][] = [
    ["Places", job.locations.map(({ text }) => text).join("; ")],
    ["Remote", job.remote ?? ""],
    [
      "Contract",
      job.employmentTypes.map((type) => type.toLowerCase().replaceAll("_", " ")).join(", "),
    ],
    ["Salary", salaryOf(job)],
    ["Posted", job.postedAt?.slice(0, 10) ?? ""],
    ["Until", job.validThrough?.slice(0, 10) ?? ""],
    ["Skills", job.skills.slice(0, 12).join(", ")],
  ];
  return [
    nameOf(job),
    ...facts.filter(([, value]) => value !== "").map(([name, value]) => `  ${name}: ${value}`),
  ];
}

function nameOf({ title, company }: { title: string; company: string }): string {
  return `${title === "" ? "(no title yet)" : title} at ${company === "" ? "(no company yet)" : company}`;
}

function salaryOf({ salary }: Fields): string {
  if (salary === null) return "";
  const amounts = [...new Set([salary.min, salary.max])].filter((amount) => amount !== null);
  const range = amounts.map((amount) => amount.toLocaleString("en")).join(" to ");
  const unit = [salary.currency, salary.period && `a ${salary.period}`].filter(Boolean).join(" ");
  return `${range} ${unit}${salary.guessed ? " (guessed)" : ""}`.trim();
}

/** Everything a preview says beside the job: warnings and look-alikes. */
export function noteLines(preview: Preview): string[] {
  return [
    ...preview.warnings.map(({ message }) => `  Note: ${message}`),
    ...preview.likeness.map(
      ({ kind, id, title, company, at }) =>
        `  Looks like your ${kind} ${id}: ${title} at ${company}, ${at.slice(0, 10)}`,
    ),
  ];
}

/** What to do when nothing was read. */
export function wayLines(preview: Preview): string[] {
  const choices = preview.choices.map(({ job }, at) => `  ${at + 1}  ${nameOf(job)}`);
  return [
    preview.message,
    ...choices,
    ...(choices.length > 0 ? ["Choose one with --choice NUMBER."] : []),
    ...preview.nextRoutes.map(({ text }) => `  ${text}`),
    ...(preview.canonicalUrl !== null && choices.length === 0
      ? ["Add --save to keep the address as a job to complete."]
      : []),
  ];
}
