import { html } from "../../http/html.ts";
import type { Markup } from "../../http/html.ts";
import type { BoardJob } from "../board-job.ts";
import type { BoardPage } from "../contract.ts";
import { boardDocument, dataScript, raw } from "../document.ts";
import { pathOf } from "./paths.ts";
import { contractLabel, host, jsonLd, welcomeKitJob } from "./posting.ts";

/** JSON-LD in the head, the application's own data beside it, and the posting as its script would draw it. */
export function live(job: BoardJob): Markup {
  const isFrench = job.language === "fr";
  const url = `${host}${pathOf(job)}`;
  return boardDocument({
    lang: job.language,
    head: html`<title>${job.title} – ${job.company} – ${contractLabel(job)} – ${job.city}</title>
      <link rel="canonical" href="${url}" />
      <meta property="og:title" content="${job.title} – ${job.company}" />
      <meta property="og:url" content="${url}" />
      <meta property="og:site_name" content="Welcome to the Jungle" />
      ${dataScript('type="application/ld+json"', JSON.stringify(jsonLd(job)))}
      ${dataScript('type="application/json" id="app-data"', JSON.stringify({ job: welcomeKitJob(job) }))}`,
    body: html`<div id="app-root">
      <main>
        <h1>${job.title}</h1>
        <p>${job.company}</p>
        <ul>
          <li>${contractLabel(job)}</li>
          <li>${job.city}</li>
          ${job.remote === "remote" ? html`<li>${isFrench ? "Télétravail total" : "Fully-remote"}</li>` : ""}
        </ul>
        <section aria-label="${isFrench ? "Descriptif du poste" : "Job description"}">
          ${raw(job.description)}
        </section>
      </main>
    </div>`,
  });
}

/** 200, with the company's other postings as an ItemList of JobPosting. */
export function gone(job: BoardJob, others: BoardJob[]): BoardPage {
  const items = {
    "@context": "http://schema.org",
    "@type": "ItemList",
    itemListElement: others.map((other, index) => ({
      "@type": "ListItem",
      position: index + 1,
      item: jsonLd(other),
    })),
  };
  const body = boardDocument({
    lang: "en",
    head: html`<title>${job.company} | Welcome to the Jungle</title>
      ${dataScript('type="application/ld+json"', JSON.stringify(items))}`,
    body: html`<div id="app-root">
      <main>
        <h1>This job is no longer available</h1>
        <p>Here are others that you may like.</p>
        ${links(others)}
      </main>
    </div>`,
  });
  return { status: 200, body };
}

export function wall(url: string): Markup {
  return boardDocument({
    lang: "en",
    head: html`<title>Sign in | Welcome to the Jungle</title>
      <link rel="canonical" href="${host}/en/signin" />`,
    body: html`<main>
      <h1>Sign in to see this job</h1>
      <form>
        <label>Email <input name="email" type="email" /></label>
        <label>Password <input name="password" type="password" /></label>
        <input name="redirect" type="hidden" value="${url}" />
        <button>Sign in</button>
      </form>
      <p>No account yet? Sign up.</p>
    </main>`,
  });
}

export function shell(): Markup {
  return boardDocument({
    lang: "en",
    head: html`<title>Welcome to the Jungle</title>`,
    body: html`<div id="app-root"></div>
      <noscript>You need to enable JavaScript to run this app.</noscript>`,
  });
}

export function list(jobs: BoardJob[]): Markup {
  return boardDocument({
    lang: "en",
    head: html`<title>Jobs | Welcome to the Jungle</title>`,
    body: html`<div id="app-root">
      <main>
        <h1>Jobs</h1>
        ${links(jobs)}
      </main>
    </div>`,
  });
}

function links(jobs: BoardJob[]): Markup {
  return html`<ul>
    ${jobs.map(
      (job) => html`<li><a href="${host}${pathOf(job)}">${job.title}</a>, ${job.company}</li>`,
    )}
  </ul>`;
}
