import { html } from "../../http/html.ts";
import type { Markup } from "../../http/html.ts";
import type { BoardJob } from "../board-job.ts";
import { boardDocument, dataScript, raw } from "../document.ts";
import { employmentLabels, germanDate } from "./labels.ts";
import { pathOf } from "./paths.ts";

/** A posting as XING's pages of 2026 show it: one JSON-LD block, German labels, half of the address null. */
export function page(job: BoardJob): Markup {
  const url = `https://www.xing.com${pathOf(job)}`;
  const label = employmentLabels[job.employmentType];
  const about = `Bewirb Dich als '${job.title}' bei ${job.company} in ${job.city}. Branche: ${job.industry} / Beschäftigungsart: ${label} / Karriere-Stufe: Mit Berufserfahrung / Veröffentlicht am: ${germanDate(job.postedAt)}`;
  return boardDocument({
    lang: "de",
    // The picture's address is as broken as the real one.
    head: html`<title>${job.title} in ${job.city} | XING Jobs</title>
      <meta name="description" content="${about}" />
      <meta property="og:title" content="${job.title} | XING Jobs" />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="XING" />
      <meta
        property="og:image"
        content="www.xing.comhttps://static.xingcdn.example/og-xing-logo.png"
      />
      <meta property="og:url" content="${url}" />
      <meta property="og:description" content="${about}" />
      <meta name="robots" content="index, follow" />
      <link rel="canonical" href="${url}" />
      ${dataScript('type="application/ld+json"', escaped(posting(job, url)))}`,
    body: html`<nav aria-label="Brotkrumen">
        <a href="find">Jobsuche</a>
      </nav>
      <main data-testid="job-details">
        <h1>${job.title}</h1>
        <p><strong>${job.company}</strong></p>
        <ul>
          <li>${job.city}${job.remote === "hybrid" ? " + Homeoffice" : ""}</li>
          <li>${label}</li>
          ${job.remote === "remote" ? html`<li>Remote möglich</li>` : ""}
          <li>Veröffentlicht am ${germanDate(job.postedAt)}</li>
        </ul>
        <section aria-label="Stellenbeschreibung">${raw(job.description)}</section>
      </main>`,
  });
}

function posting(job: BoardJob, url: string): object {
  return {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    title: job.title,
    description: `${upperCaseTags(job.description)}\n<span data-version="1.2.0-sandbox" />`,
    datePosted: seconds(job.postedAt),
    directApply: false,
    url,
    validThrough: job.validThrough === null ? undefined : seconds(job.validThrough),
    industry: job.industry,
    employmentType: employmentLabels[job.employmentType],
    hiringOrganization: { "@type": "Organization", name: job.company },
    jobLocation: [
      {
        "@type": "Place",
        address: {
          "@type": "PostalAddress",
          streetAddress: null,
          addressLocality: job.city,
          addressRegion: job.region === "" ? null : job.region,
          postalCode: null,
          addressCountry: job.country,
        },
      },
    ],
  };
}

/** Employers' editors of another time: every element's name shouts. */
function upperCaseTags(markup: string): string {
  return markup.replaceAll(/<\/?[a-z0-9]+/g, (tag) => tag.toUpperCase());
}

function seconds(instant: string): string {
  return `${instant.slice(0, 19)}Z`;
}

/** As XING serialises it: no angle bracket and no slash as they are. All of them stand in strings. */
function escaped(value: object): string {
  return JSON.stringify(value)
    .replaceAll("<", String.raw`\u003C`)
    .replaceAll(">", String.raw`\u003E`)
    .replaceAll("/", String.raw`\u002F`);
}
