import type { JobFields, JobItem } from "../job-item.ts";

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

/** A made-up job as a list has it. */
export function makeJob(changes: Partial<JobItem> = {}): JobItem {
  const { descriptionHtml: _html, descriptionText, skills, ...fields } = makeFields();
  return {
    ...fields,
    id: "019abf2e-0000-7000-8000-000000000001",
    board: "generic",
    externalId: null,
    url: "https://example.com/jobs/1",
    skills: skills.map((name) => ({ key: name.toLowerCase(), name, need: "required" })),
    excerpt: descriptionText,
    triage: "saved",
    availability: "open",
    lastCheckedAt: null,
    lastOutcome: null,
    seenAt: null,
    notes: null,
    application: null,
    appliedBefore: null,
    repostOf: null,
    companyBlocked: false,
    match: null,
    revision: 1,
    isDemo: false,
    createdAt: "2026-11-21T09:00:00.000Z",
    updatedAt: "2026-11-21T09:00:00.000Z",
    ...changes,
  };
}
