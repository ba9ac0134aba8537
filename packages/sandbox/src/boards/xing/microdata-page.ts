import { html } from "../../http/html.ts";
import type { Markup } from "../../http/html.ts";
import type { BoardJob } from "../board-job.ts";
import { boardDocument, raw } from "../document.ts";
import { employmentLabels } from "./labels.ts";
import { pathOf } from "./paths.ts";

/**
 * A posting as XING's pages of 2019 showed it, crawled from the employer's site: microdata spread by itemref, the company
 * as the place's name, a dash in every field of the organization and the address.
 */
export function microdataPage(job: BoardJob): Markup {
  const url = `https://www.xing.com${pathOf(job)}`;
  const day = job.postedAt.slice(0, 10);
  return boardDocument({
    lang: "de",
    head: html`<title>${job.title} in ${job.city} | XING Jobs</title>
      <link rel="canonical" href="${url}" />
      <meta name="robots" content="index, follow" />`,
    body: html`<nav aria-label="Brotkrumen">
        <ol>
          <li itemscope itemtype="http://data-vocabulary.org/Breadcrumb">
            <a href="find" itemprop="url"><span itemprop="title">Stellenmarkt</span></a>
          </li>
        </ol>
      </nav>
      <main>
        <div itemscope itemtype="http://schema.org/JobPosting">
          <section id="job-posting" class="job-posting-type-crawled">
            <div
              itemprop="jobLocation"
              itemscope
              itemtype="http://schema.org/Place"
              itemref="job-posting-location"
              hidden
            >
              <meta itemprop="name" content="${job.company}" />
            </div>
            <meta
              itemprop="hiringOrganization"
              itemscope
              itemtype="http://schema.org/Organization"
              itemref="schemaHiringOrganization"
            />
            <meta itemprop="industry" content="${job.industry}" />
            <header id="job-posting-header">
              <h1 itemprop="title"><strong>${job.title}</strong></h1>
              <h2>
                <span class="job-posting-header-company">${job.company}</span>
                <a
                  title="Weitere Stellenangebote dieses Standorts"
                  class="job-posting-header-city"
                  href="find"
                  >${job.city}</a
                >
              </h2>
              <ul class="job-posting-details">
                <li>
                  Eingestellt am
                  <time datetime="${day}" itemprop="datePosted"
                    >${day.split("-").toReversed().join(".")}</time
                  >
                </li>
                <li>
                  Beschäftigungsart:
                  <span itemprop="employmentType"
                    ><a href="find">${employmentLabels[job.employmentType]}</a></span
                  >
                </li>
              </ul>
            </header>
            <div id="job-posting-description" itemprop="description">
              <div class="overflow">${raw(job.description)}</div>
            </div>
          </section>
          <div id="schemaHiringOrganization" itemref="company-avg-rating" hidden>
            <meta itemprop="name" content="-" />
            <div
              itemprop="address"
              itemscope
              itemtype="http://schema.org/PostalAddress"
              id="job-posting-location"
            >
              <meta itemprop="streetAddress" content="-" />
              <meta itemprop="postalCode" content="-" />
              <meta itemprop="addressLocality" content="-" />
              <meta itemprop="addressCountry" content="-" />
              <meta itemprop="addressRegion" content="-" />
            </div>
          </div>
        </div>
      </main>`,
  });
}
