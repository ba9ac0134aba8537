import { html } from "../../http/html.ts";
import type { Markup } from "../../http/html.ts";
import type { BoardJob } from "../board-job.ts";
import type { BoardPage } from "../contract.ts";
import { boardDocument, dataScript } from "../document.ts";
import { apolloState, compensation } from "./apollo-state.ts";
import { pathOf } from "./paths.ts";

const host = "https://wellfound.com";

/** A Next.js page: everything stands in `__NEXT_DATA__`, beside three postings that are not the one asked for. */
export function live(job: BoardJob, others: BoardJob[]): Markup {
  return boardDocument({
    lang: job.language,
    head: html`<title>${job.title} at ${job.company} • ${job.city} | Wellfound</title>
      <link rel="canonical" href="${host}${pathOf(job)}" />
      <meta property="og:title" content="${job.title} at ${job.company}" />
      <meta property="og:url" content="${host}${pathOf(job)}" />`,
    body: html`<div id="__next">
        <main>
          <h1>${job.title}</h1>
          <p>${job.company}</p>
          <p>${compensation(job)}</p>
          <p>${job.city}</p>
          ${job.description.split(/\n{2,}/).map((block) => html`<p>${block}</p>`)}
        </main>
      </div>
      ${nextData("/jobs/[slug]", apolloState({ job, others: others.slice(0, 3) }))}`,
  });
}

export function gone(job: BoardJob, others: BoardJob[]): BoardPage {
  const body = boardDocument({
    lang: "en",
    head: html`<title>${job.title} | Wellfound</title>
      <link rel="canonical" href="${host}${pathOf(job)}" />`,
    body: html`<div id="__next">
        <main>
          <h1>This job is no longer available</h1>
          <p>The company closed it. Similar ones are still open.</p>
          ${links(others)}
        </main>
      </div>
      ${nextData("/jobs/[slug]", apolloState({ others }))}`,
  });
  return { status: 200, body };
}

export function wall(url: string): Markup {
  return boardDocument({
    lang: "en",
    head: html`<title>Log in | Wellfound</title> <link rel="canonical" href="${host}/login" />`,
    body: html`<main>
      <h1>Log in to see this job</h1>
      <form>
        <label>Email <input name="user[email]" type="email" /></label>
        <label>Password <input name="user[password]" type="password" /></label>
        <input name="after_sign_in" type="hidden" value="${url}" />
        <button>Log in</button>
      </form>
      <p>New here? Sign up.</p>
    </main>`,
  });
}

export function missing(): BoardPage {
  const body = boardDocument({
    lang: "en",
    head: html`<title>Page not found (404) | Wellfound</title>`,
    body: html`<nav aria-label="Main"><a href="../role">Jobs</a></nav>
      <main>
        <h1>Page not found</h1>
      </main>`,
  });
  return { status: 404, body };
}

export function shell(): Markup {
  return boardDocument({
    lang: "en",
    head: html`<title>Wellfound</title>`,
    body: html`<div id="__next"></div>
      ${nextData("/_loading", {})}`,
  });
}

export function list(jobs: BoardJob[]): Markup {
  return boardDocument({
    lang: "en",
    head: html`<title>Startup jobs | Wellfound</title>`,
    body: html`<div id="__next">
        <main>
          <h1>Startup jobs</h1>
          ${links(jobs)}
        </main>
      </div>
      ${nextData("/role/[role]", apolloState({ others: jobs }))}`,
  });
}

function links(jobs: BoardJob[]): Markup {
  return html`<ul>
    ${jobs.map(
      (job) => html`<li><a href="${host}${pathOf(job)}">${job.title}</a>, ${job.company}</li>`,
    )}
  </ul>`;
}

function nextData(page: string, data: object): Markup {
  return dataScript(
    'id="__NEXT_DATA__" type="application/json"',
    JSON.stringify({
      props: { pageProps: { apolloState: { data } } },
      page,
      query: {},
      buildId: "sandbox",
    }),
  );
}
