import type { JobFields } from "../job-item.ts";

/** What is known of a made-up job. */
export function makeFields(fields: Partial<JobFields> = {}): JobFields {
  return {
    title: "Data engineer",
    company: "Acme",
    locations: [{ text: "Berlin, Germany", city: "Berlin", country: "DE" }],
    remote: "hybrid",
    employmentTypes: ["FULL_TIME"],
    postedAt: "2026-11-20",
    validThrough: "2026-12-31",
    salary: { min: 60_000, max: 72_000, currency: "EUR", period: "year", guessed: true },
    equity: { min: 0.1, max: 0.5 },
    descriptionHtml: "<p>Pipelines for weather stations.</p>",
    descriptionText: "Pipelines for weather stations.",
    language: "en",
    skills: ["Python", "SQL"],
    ...fields,
  };
}
