import { openDocument } from "../open-document.ts";
import { readPosting, type ReadPostingOptions } from "../read-posting.ts";
import type { Job, Reading } from "../types.ts";

/** 1 March 2026: what the tests judge dates by. */
export const now = Date.UTC(2026, 2, 1);

export const description =
  "<p>You build and run the tools that our warehouses plan their days with, together with a team of six.</p>" +
  "<ul><li>You write services in Go and look after them</li><li>You talk with the people who use them</li></ul>" +
  "<p>You have done this for some years and like to explain what you do.</p>";

/** A posting as JSON-LD writes it, with nothing wrong in it. */
export const posting = {
  "@context": "https://schema.org",
  "@type": "JobPosting",
  title: "Backend Developer (m/w/d)",
  description,
  datePosted: "2026-02-10",
  validThrough: "2026-04-30T22:00:00Z",
  employmentType: "FULL_TIME",
  hiringOrganization: { "@type": "Organization", name: "Nordlager GmbH" },
  jobLocation: {
    "@type": "Place",
    address: { "@type": "PostalAddress", addressLocality: "Hamburg", addressCountry: "DE" },
  },
  baseSalary: {
    "@type": "MonetaryAmount",
    currency: "EUR",
    value: { "@type": "QuantitativeValue", minValue: 60000, maxValue: 75000, unitText: "YEAR" },
  },
};

/** A script tag with JSON-LD; a string stands in it as it is. */
export function jsonLd(value: unknown, type = "application/ld+json"): string {
  const text = typeof value === "string" ? value : JSON.stringify(value).replaceAll("<", "\\u003c");
  return `<script type="${type}">${text}</script>`;
}

export function page(...parts: string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>${parts.join("\n")}</body></html>`;
}

/** Opens and reads in one step. */
export function read(content: string, options: Partial<ReadPostingOptions> = {}): Reading {
  return readPosting(openDocument(content, { url: options.url ?? null }), { now, ...options });
}

/** The job in a page that has one; fails where there is none. */
export function jobIn(content: string, options: Partial<ReadPostingOptions> = {}): Job {
  const { job, outcome } = read(content, options);
  if (job === null) throw new Error(`No job in the page: ${outcome}.`);
  return job;
}
