import { createHash } from "node:crypto";
import type { BoardJob } from "../board-job.ts";
import { pathOf, slugWithin } from "./paths.ts";

export const host = "https://www.welcometothejungle.com";

const countries: Record<string, { fr: string; en: string }> = {
  FR: { fr: "France", en: "France" },
  DE: { fr: "Allemagne", en: "Germany" },
  ES: { fr: "Espagne", en: "Spain" },
  CZ: { fr: "Tchéquie", en: "Czechia" },
};

const contracts: Record<BoardJob["employmentType"], { fr: string; en: string }> = {
  FULL_TIME: { fr: "CDI", en: "Full-Time" },
  PART_TIME: { fr: "Temps partiel", en: "Part-Time" },
  CONTRACTOR: { fr: "Freelance", en: "Freelance" },
  TEMPORARY: { fr: "CDD / Temporaire", en: "Temporary" },
  INTERN: { fr: "Stage", en: "Internship" },
  APPRENTICESHIP: { fr: "Alternance", en: "Apprenticeship" },
};

const unit = { year: "YEAR", month: "MONTH", day: "DAY" } as const;
const period = { year: "yearly", month: "monthly", day: "daily" } as const;
const remote = { onsite: "no", hybrid: "partial", remote: "fulltime" } as const;

/** What the page carries as JSON-LD. Apprenticeships have no value in the vocabulary; the board writes INTERN. */
export function jsonLd(job: BoardJob): object {
  const { pay } = job;
  return {
    "@context": "http://schema.org",
    "@type": "JobPosting",
    title: job.title,
    description: job.description,
    datePosted: job.postedAt,
    validThrough: job.validThrough ?? undefined,
    employmentType: job.employmentType === "APPRENTICESHIP" ? "INTERN" : job.employmentType,
    industry: job.industry,
    identifier: { "@type": "PropertyValue", name: job.company, value: job.id },
    hiringOrganization: {
      "@type": "Organization",
      name: job.company,
      sameAs: `${host}/en/companies/${job.companySlug}`,
      logo: `https://cdn.welcometothejungle.example/${job.companySlug}.png`,
    },
    jobLocation: [
      {
        "@type": "Place",
        address: {
          "@type": "PostalAddress",
          streetAddress: "",
          addressLocality: job.city,
          addressRegion: job.region,
          postalCode: "",
          addressCountry: job.country,
        },
      },
    ],
    ...(job.remote === "remote"
      ? {
          jobLocationType: "TELECOMMUTE",
          applicantLocationRequirements: [{ "@type": "Country", name: job.country }],
        }
      : {}),
    ...(pay
      ? {
          baseSalary: {
            "@type": "MonetaryAmount",
            currency: pay.currency,
            value: {
              "@type": "QuantitativeValue",
              minValue: pay.min,
              maxValue: pay.max,
              unitText: unit[pay.period],
            },
          },
        }
      : {}),
    directApply: false,
    url: `${host}${pathOf(job)}`,
  };
}

/** A posting as WelcomeKit's embed answers it, and as the page's own data repeats it. */
export function welcomeKitJob(job: BoardJob): object {
  const date = job.postedAt.slice(0, 10).split("-").toReversed().join("/");
  return {
    id: createHash("sha256").update(job.id).digest().readUInt16BE() + 300_000,
    reference: job.id,
    name: job.title,
    slug: slugWithin(job),
    description: job.description,
    published_at: job.postedAt,
    created_at: { fr: `Le ${date}`, en: `The ${date}` },
    office: {
      name: job.city,
      address: "",
      zip_code: "",
      district: job.region,
      city: job.city,
      country: countries[job.country] ?? { fr: job.country, en: job.country },
    },
    department: { name: job.industry },
    contract_type: contracts[job.employmentType],
    profile: "",
    recruitment_process: "",
    remote: remote[job.remote],
    salary: job.pay
      ? {
          min: job.pay.min,
          max: job.pay.max,
          currency: job.pay.currency,
          period: period[job.pay.period],
        }
      : { min: null, max: null, currency: "EUR", period: "none" },
    cms_sites_references: ["wttj_fr"],
    websites_urls: [
      { website_reference: "wttj_fr", url: `${host}${pathOf(job)}` },
      {
        website_reference: "station-f-job-board",
        url: `https://jobs.stationf.co/companies/${job.companySlug}/jobs/${slugWithin(job)}`,
      },
    ],
  };
}

export function contractLabel(job: BoardJob): string {
  return contracts[job.employmentType][job.language === "fr" ? "fr" : "en"];
}
