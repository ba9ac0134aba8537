import { html } from "../../http/html.ts";
import type { Markup } from "../../http/html.ts";
import type { BoardJob } from "../board-job.ts";
import type { BoardPage } from "../contract.ts";
import { boardDocument } from "../document.ts";
import { pathOf } from "./paths.ts";

/** 200, and a JobPosting item for each of the postings that are not the one asked for. */
export function gone(job: BoardJob, others: BoardJob[]): BoardPage {
  const body = boardDocument({
    lang: "de",
    head: html`<title>${job.title} in ${job.city} | XING Jobs</title>
      <link rel="canonical" href="https://www.xing.com${pathOf(job)}" />
      <meta name="robots" content="index, follow" />`,
    body: html`<main>
      <h1>Dieses Stellenangebot ist nicht mehr verfügbar.</h1>
      <p>Vielleicht passt eines von diesen zu Ihnen.</p>
      <p>Ähnliche Jobs wie die Stelle "${job.title}":</p>
      ${others.map((other) => teaser(other))}
    </main>`,
  });
  return { status: 200, body };
}

function teaser(job: BoardJob): Markup {
  const instant = job.postedAt.slice(0, 19).replace("T", " ");
  return html`<article
    class="container similar-posting"
    itemscope
    itemtype="http://schema.org/JobPosting"
  >
    <meta itemprop="title" content="${job.title}" />
    <a class="title" itemprop="url" href="https://www.xing.com${pathOf(job)}">${job.title}</a>
    <p class="subtitle">${job.company}, ${job.city}</p>
    <time itemprop="datePosted" content="${instant} UTC" datetime="${instant} UTC">Vor kurzem</time>
  </article>`;
}

export function wall(): Markup {
  return boardDocument({
    lang: "de",
    head: html`<title>XING ProJobs – Ihr direkter Draht zum Wunschjob. | XING</title>
      <link rel="canonical" href="https://www.xing.com/upsell/pro_jobs_offers" />
      <meta property="og:title" content="XING" />
      <meta property="og:url" content="https://www.xing.com" />`,
    body: html`<main class="upsell-funnel">
      <form>
        <label>E-Mail <input name="login_form[username]" type="email" /></label>
        <label>Passwort <input name="login_form[password]" type="password" /></label>
        <input name="login_form[dest_url]" type="hidden" value="/upsell/pro_jobs_offers" />
        <button>Einloggen</button>
      </form>
      <h1 class="up-offer-page__headline">Mit ProJobs zur passenden Stelle</h1>
      <h2>Sichtbar für alle, die suchen.</h2>
      <p>Diese Stelle sehen nur Mitglieder mit ProJobs. Jetzt anmelden oder registrieren.</p>
    </main>`,
  });
}

export function missing(): BoardPage {
  const body = boardDocument({
    lang: "de",
    head: html`<title>Seite nicht gefunden | XING</title>`,
    body: html`<nav aria-label="Hauptnavigation"><a href="find">Jobs</a></nav>
      <main>
        <h1>Diese Seite gibt es nicht.</h1>
        <p>Vielleicht hilft die Jobsuche weiter.</p>
      </main>`,
  });
  return { status: 404, body };
}

export function shell(): Markup {
  return boardDocument({
    lang: "de",
    head: html`<title>XING Jobs</title>`,
    body: html`<div id="app"></div>
      <noscript>Bitte schalte JavaScript ein.</noscript>`,
  });
}

/** The search page: nothing but links to postings. */
export function list(jobs: BoardJob[]): Markup {
  return boardDocument({
    lang: "de",
    head: html`<title>${jobs.length} Jobs | XING Jobs</title>
      <meta name="robots" content="noindex, follow" />`,
    body: html`<main>
      <h1>${jobs.length} Jobs</h1>
      <ul>
        ${jobs.map(
          (job) =>
            html`<li>
              <a href="https://www.xing.com${pathOf(job)}">${job.title}</a>, ${job.company},
              ${job.city}
            </li>`,
        )}
      </ul>
    </main>`,
  });
}
