import { describe, expect, it } from "vitest";
import { openDocument } from "./open-document.ts";
import { description, jobIn, jsonLd, page, posting, read } from "./testing/pages.ts";

/** The posting of the tests in microdata and in RDFa, with the values where people see them. */
const microdata = `
  <article itemscope itemtype="https://schema.org/JobPosting">
    <h1 itemprop="title">Backend Developer (m/w/d)</h1>
    <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
      <a itemprop="url" href="https://nordlager.example"><span itemprop="name">Nordlager GmbH</span></a></span>
    <p itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
      <span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
        <b itemprop="addressLocality">Hamburg</b>, <span itemprop="addressCountry">DE</span></span></p>
    <time itemprop="datePosted" datetime="2026-02-10">yesterday</time>
    <meta itemprop="validThrough" content="2026-04-30T22:00:00Z">
    <link itemprop="employmentType" href="https://schema.org/FULL_TIME">
    <span itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount">
      <meta itemprop="currency" content="EUR">
      <span itemprop="value" itemscope itemtype="https://schema.org/QuantitativeValue">
        <data itemprop="minValue" value="60000">60</data>–<data itemprop="maxValue" value="75000">75</data>
        <meta itemprop="unitText" content="YEAR"></span></span>
    <div itemprop="description">${description}</div>
  </article>`;

const rdfa = microdata
  .replaceAll(/itemscope itemtype="https:\/\/schema\.org\/(\w+)"/g, 'typeof="$1"')
  .replaceAll("itemprop=", "property=")
  .replace("<article ", '<article vocab="https://schema.org/" ');

describe("the three syntaxes", () => {
  it("are read alike", () => {
    const expected = jobIn(page(jsonLd(posting)));
    expect(jobIn(page(microdata))).toEqual(expected);
    expect(jobIn(page(rdfa))).toEqual(expected);
    expect(
      jobIn(
        page(
          rdfa
            .replaceAll(/(typeof|property)="/g, '$1="s:')
            .replace("vocab=", 'prefix="s: https://schema.org/" data-was='),
        ),
      ),
    ).toEqual(expected);
  });

  it("each say what they are in the provenance", () => {
    for (const [source, markup] of [
      ["microdata", microdata],
      ["rdfa", rdfa],
      ["json-ld", jsonLd(posting)],
    ]) {
      expect(read(page(markup ?? "")).provenance.title).toEqual({ source, guessed: false });
    }
  });

  it("complete each other per field, JSON-LD first, then microdata, then RDFa", () => {
    const { job, provenance, warnings } = read(
      page(
        rdfa.replace("2026-02-10", "2026-02-12"),
        microdata
          .replace("Nordlager GmbH", "Nordlager Holding")
          .replace("2026-02-10", "2026-02-11"),
        jsonLd({
          ...posting,
          hiringOrganization: { name: "Nordlager AG" },
          datePosted: undefined,
          jobLocation: "-",
        }),
      ),
    );
    expect(job).toMatchObject({
      company: "Nordlager AG",
      postedAt: "2026-02-11",
      locations: [{ city: "Hamburg" }],
    });
    expect(provenance).toMatchObject({
      company: { source: "json-ld" },
      postedAt: { source: "microdata" },
      locations: { source: "microdata" },
    });
    expect(
      warnings.filter(({ code }) => code === "sources_disagree").map(({ field }) => field),
    ).toEqual(["company", "postedAt"]);
  });

  it("say nothing about the page's preview tags", () => {
    const { job } = read(
      page(
        `<div prefix="og: https://ogp.me/ns#" vocab="https://schema.org/" typeof="JobPosting"><meta property="og:title" content="Share me"><h1 property="title">Nurse</h1></div>`,
      ),
    );
    expect(job?.title).toBe("Nurse");
  });
});

describe("microdata", () => {
  it("takes what itemref names once, and only for the thing that names it", () => {
    const document = openDocument(
      page(`
        <div itemscope itemtype="http://schema.org/JobPosting" itemref="more more">
          <h1 itemprop="title">Tailor</h1>
          <meta itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization" itemref="org">
          <div itemprop="jobLocation" itemscope itemtype="http://schema.org/Place" itemref="place"></div>
          <div id="org"><a itemprop="url" href="https://jobs.example/companies/needle"></a><meta itemprop="name" content="Needle & Co">
            <p itemprop="address" itemscope itemtype="http://schema.org/PostalAddress" id="place"><b itemprop="addressLocality">Graz</b></p></div>
        </div>
        <p id="more"><span itemprop="employmentType">PART_TIME</span></p>`),
    );
    expect(document.structured).toEqual([
      {
        source: "microdata",
        ids: [],
        urls: [],
        title: "Tailor",
        company: "Needle & Co",
        locations: [{ text: "Graz", city: "Graz", country: null }],
        employmentTypes: ["PART_TIME"],
      },
    ]);
  });

  it("keeps the properties of inner things out of the posting", () => {
    const found = jobIn(
      page(`<div itemscope itemtype="http://schema.org/JobPosting"><b itemprop="title">Smith</b>
        <div itemscope itemtype="http://schema.org/Review"><b itemprop="title">Great place</b><i itemprop="description">Loved it</i></div>
        <div itemprop="description">We shoe horses.</div></div>`),
    );
    expect(found).toMatchObject({ title: "Smith", descriptionText: "We shoe horses." });
  });

  it("ends where things refer to each other in circles or share one large part", () => {
    const circle = `<div id="a" itemscope itemtype="http://schema.org/JobPosting" itemref="b"><b itemprop="title">Loop</b></div>
      <div id="b" itemprop="hiringOrganization" itemscope itemref="a b"><b itemprop="name">Ring Ltd</b></div>`;
    expect(jobIn(page(circle))).toMatchObject({ title: "Loop", company: "Ring Ltd" });
    const sharing =
      `<div itemscope itemtype="http://schema.org/JobPosting" itemref="x"></div>`.repeat(4000);
    expect(
      read(page(sharing, `<div id="x">${"<i itemprop='skills'>a</i>".repeat(4000)}</div>`)).outcome,
    ).toBe("partial");
    const doubling = Array.from(
      { length: 40 },
      (_, index) =>
        `<div id="n${index}" itemprop="a" itemscope itemref="n${index + 1} m${index + 1}"></div><div id="m${index}" itemprop="b" itemscope itemref="n${index + 1} m${index + 1}"></div>`,
    ).join("");
    expect(
      read(
        page(
          `<div itemscope itemtype="http://schema.org/JobPosting" itemref="n0 m0"></div>`,
          doubling,
        ),
      ).outcome,
    ).toBe("not_a_job");
  });
});
