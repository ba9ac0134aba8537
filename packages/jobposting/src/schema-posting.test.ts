import { describe, expect, it } from "vitest";
import { jobIn, jsonLd, page, posting, read } from "./testing/pages.ts";

const job = (over: Record<string, unknown>) => jobIn(page(jsonLd({ ...posting, ...over })));

describe("a posting with nothing wrong", () => {
  it("is read whole, and everything says where it comes from", () => {
    const reading = read(page(jsonLd(posting)));
    expect(reading).toMatchObject({
      outcome: "ok",
      warnings: [],
      job: {
        title: "Backend Developer (m/w/d)",
        company: "Nordlager GmbH",
        locations: [{ text: "Hamburg, DE", city: "Hamburg", country: "DE" }],
        remote: null,
        employmentTypes: ["FULL_TIME"],
        postedAt: "2026-02-10",
        validThrough: "2026-04-30T22:00:00.000Z",
        salary: { min: 60000, max: 75000, currency: "EUR", period: "year", guessed: false },
        equity: null,
        language: "en",
      },
      provenance: {
        title: { source: "json-ld", guessed: false },
        salary: { source: "json-ld", guessed: false },
        language: { source: "text", guessed: true },
      },
    });
    expect(reading.job?.descriptionText).toContain("services in Go");
  });
});

describe("where the posting stands in JSON-LD", () => {
  const bare: Record<string, unknown> = { ...posting };
  it.each<[string, unknown]>([
    ["a list", [{ "@type": "WebSite" }, bare]],
    ["a list in a list", [[bare]]],
    [
      "@graph",
      { "@context": "http://schema.org", "@graph": [{ "@type": "Organization", name: "X" }, bare] },
    ],
    ["mainEntity", { "@type": "WebPage", mainEntity: bare }],
    [
      "an ItemList",
      { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: bare }] },
    ],
    ["a type among several", { ...bare, "@type": ["Thing", "JobPosting"] }],
    ["a full address as type", { ...bare, "@type": "http://schema.org/JobPosting" }],
    ["a prefixed type", { ...bare, "@type": "schema:JobPosting" }],
    [
      "beside null and empty things",
      [null, {}, { "@type": null }, [], bare, { "@type": "JobPosting" }],
    ],
  ])("is found in %s", (_, value) => {
    expect(jobIn(page(jsonLd(value))).company).toBe("Nordlager GmbH");
  });

  it("is found with properties that carry the vocabulary's address", () => {
    const spelled = Object.fromEntries(
      Object.entries(posting).map(([name, value]) => [
        name.startsWith("@") ? name : `https://schema.org/${name}`,
        value,
      ]),
    );
    expect(jobIn(page(jsonLd(spelled))).title).toBe("Backend Developer (m/w/d)");
  });

  it.each([
    "application/ld&#x2B;json",
    "application/ld+json; charset=utf-8",
    " Application/LD+JSON ",
    "application/json+ld",
  ])("is found in a script of type %s", (type) => {
    expect(jobIn(page(jsonLd(posting, type))).title).toBe("Backend Developer (m/w/d)");
  });

  it("is found in JSON with comments, trailing commas and raw line breaks", () => {
    const broken = `<!--
      // the posting
      { "@type": "JobPosting", /* sic */ "title": "Baker", "hiringOrganization": {"name": "Oven & Sons"},
        "description": "First line
second line,", }
    -->`;
    const found = jobIn(page(jsonLd("{{ not json }}"), jsonLd("null"), jsonLd(broken)));
    expect(found).toMatchObject({ title: "Baker", company: "Oven & Sons" });
    expect(found.descriptionText).toMatch(/First line\s+second line,/);
  });

  it("is found in a document that is JSON itself", () => {
    expect(jobIn(JSON.stringify([posting])).title).toBe("Backend Developer (m/w/d)");
  });

  it("follows references within the page", () => {
    const graph = {
      "@graph": [
        { ...posting, hiringOrganization: { "@id": "#org" }, jobLocation: [{ "@id": "#hq" }] },
        { "@id": "#org", "@type": "Organization", name: "Nordlager GmbH" },
        { "@id": "#hq", "@type": "Place", address: { addressLocality: "Kiel" } },
      ],
    };
    expect(jobIn(page(jsonLd(graph)))).toMatchObject({
      company: "Nordlager GmbH",
      locations: [{ city: "Kiel" }],
    });
  });

  it("is not found where there is none, with whatever else", () => {
    for (const value of [
      null,
      [],
      {},
      "text",
      7,
      { "@graph": null },
      { "@type": "JobPosting" },
      { "@type": "NewsArticle", title: "x" },
    ]) {
      expect(read(page(jsonLd(value))).outcome).toBe("not_a_job");
    }
  });
});

describe("the title", () => {
  it.each([
    ["R&amp;amp;D Engineer", "R&D Engineer"],
    ["<b>Chef</b>\n de  partie", "Chef de partie"],
    ["C++ &lt;Senior&gt; Developer", "C++ <Senior> Developer"],
    ["VerkÃ¤ufer", "Verkäufer"],
    ["a\u0000b\ud800c", "abc"],
  ])("%j is %j", (title, expected) => {
    expect(job({ title }).title).toBe(expected);
  });

  it("is at most 500 characters", () => {
    expect(job({ title: "x".repeat(9000) }).title).toHaveLength(500);
  });
});

describe("the employer", () => {
  it.each<[string, unknown, string]>([
    ["as text", "Acme Ltd", "Acme Ltd"],
    ["as a list", [{ name: "-" }, { name: "Acme Ltd" }], "Acme Ltd"],
    ["in a list within", { name: ["Acme Ltd", "Acme"] }, "Acme Ltd"],
    ["by its legal name", { name: null, legalName: "Acme Limited" }, "Acme Limited"],
    ["as a value object", { name: { "@value": "Acme Ltd", "@language": "en" } }, "Acme Ltd"],
    ["as a dash", { name: "-" }, ""],
    ["as null", null, ""],
    ["kept confidential", "Confidential", ""],
    ["kept confidential in German", { name: "Vertraulich" }, ""],
    ["only linked", { "@id": "https://acme.example/#org" }, ""],
  ])("%s", (_, hiringOrganization, expected) => {
    expect(job({ hiringOrganization }).company).toBe(expected);
  });

  it("is missing with a warning, and the reading is partial", () => {
    const reading = read(
      page(jsonLd({ ...posting, hiringOrganization: { name: "Confidential" } })),
    );
    expect(reading.outcome).toBe("partial");
    expect(reading.warnings).toContainEqual({
      code: "company_missing",
      field: "company",
      message: "The employer is not named.",
    });
  });
});

describe("the place", () => {
  it.each<[string, unknown, { text: string; city: string | null; country: string | null }[]]>([
    ["as text", "Lyon, France", [{ text: "Lyon, France", city: "Lyon", country: "FR" }]],
    [
      "as a list with null fields",
      [
        {
          "@type": "Place",
          address: {
            streetAddress: null,
            postalCode: null,
            addressLocality: "Wien",
            addressCountry: "AT",
          },
        },
      ],
      [{ text: "Wien, AT", city: "Wien", country: "AT" }],
    ],
    [
      "with the address as text",
      { address: "Madrid, Spain" },
      [{ text: "Madrid, Spain", city: "Madrid", country: "ES" }],
    ],
    [
      "with the country as an object, in its own language",
      {
        address: {
          addressLocality: "Köln",
          addressCountry: { "@type": "Country", name: "Deutschland" },
        },
      },
      [{ text: "Köln, Deutschland", city: "Köln", country: "DE" }],
    ],
    [
      "with the country's name as region",
      { address: { addressLocality: "Lille", addressRegion: "France", addressCountry: "FR" } },
      [{ text: "Lille, FR", city: "Lille", country: "FR" }],
    ],
    [
      "with a post code",
      { address: { postalCode: "81737", addressLocality: "München", addressRegion: "-" } },
      [{ text: "81737 München", city: "München", country: null }],
    ],
    [
      "with state and ZIP code",
      {
        address: {
          postalCode: "98033",
          addressLocality: "Kirkland",
          addressRegion: "WA",
          addressCountry: "US",
        },
      },
      [{ text: "Kirkland, WA 98033, US", city: "Kirkland", country: "US" }],
    ],
    [
      "with several towns in one address",
      { address: { addressLocality: ["Bern", "Basel"], addressCountry: "CH" } },
      [
        { text: "Bern, CH", city: "Bern", country: "CH" },
        { text: "Basel, CH", city: "Basel", country: "CH" },
      ],
    ],
    [
      "as an address itself",
      { "@type": "PostalAddress", addressLocality: "Brno" },
      [{ text: "Brno", city: "Brno", country: null }],
    ],
    [
      "only dashes",
      { name: "-", address: { addressLocality: "-", addressRegion: "-", addressCountry: "-" } },
      [],
    ],
    [
      "only by its name",
      { "@type": "Place", name: "Porto, Portugal" },
      [{ text: "Porto, Portugal", city: "Porto", country: "PT" }],
    ],
    ["null", null, []],
  ])("%s", (_, jobLocation, expected) => {
    expect(job({ jobLocation }).locations).toEqual(expected);
  });

  it("is never the employer's name that stands where the place's belongs", () => {
    expect(job({ jobLocation: { name: "Nordlager GmbH" } }).locations).toEqual([]);
  });

  it("names the employer where everything else is a dash", () => {
    const reading = read(
      page(
        jsonLd({
          ...posting,
          hiringOrganization: { name: "-" },
          jobLocation: {
            name: "Bäckerei Frieda Kern",
            address: { addressLocality: "-", addressCountry: "-" },
          },
        }),
      ),
    );
    expect(reading.job).toMatchObject({ company: "Bäckerei Frieda Kern", locations: [] });
    expect(reading.provenance.company).toEqual({ source: "json-ld", guessed: true });
  });

  it("comes fifty times at most, each once", () => {
    const jobLocation = Array.from({ length: 500 }, (_, index) => ({
      address: { addressLocality: `Town ${index % 90}` },
    }));
    const { locations } = job({ jobLocation });
    expect(locations).toHaveLength(50);
    expect(new Set(locations.map(({ city }) => city)).size).toBe(50);
  });
});

describe("remote work", () => {
  it.each<[string, Record<string, unknown>, string | null]>([
    ["TELECOMMUTE", { jobLocationType: "TELECOMMUTE" }, "remote"],
    [
      "TELECOMMUTE beside a place",
      { jobLocationType: ["TELECOMMUTE"], jobLocation: posting.jobLocation },
      "remote",
    ],
    ["a boolean", { remote: true }, "remote"],
    ["Remote as the town", { jobLocation: { address: { addressLocality: "Remote" } } }, "remote"],
    ["Home office as text", { jobLocation: "Homeoffice" }, "remote"],
    ["nothing", {}, null],
  ])("%s", (_, over, expected) => {
    expect(job(over).remote).toBe(expected);
  });

  it("has no town called Remote, and keeps the country beside it", () => {
    expect(
      job({ jobLocation: { address: { addressLocality: "Remote", addressCountry: "DE" } } })
        .locations,
    ).toEqual([{ text: "DE", city: null, country: "DE" }]);
  });

  it("has the places where applicants may live when there is no other", () => {
    const found = job({
      jobLocation: undefined,
      jobLocationType: "TELECOMMUTE",
      applicantLocationRequirements: [
        { "@type": "Country", name: "Ireland" },
        { "@type": "Country", name: "NL" },
      ],
    });
    expect(found.locations.map(({ country }) => country)).toEqual(["IE", "NL"]);
  });
});

describe("employment types", () => {
  it.each<[unknown, string[]]>([
    ["FULL_TIME, PART_TIME", ["FULL_TIME", "PART_TIME"]],
    [["https://schema.org/FULL_TIME", "Full-time"], ["FULL_TIME"]],
    ["Vollzeit", ["FULL_TIME"]],
    [{ "@type": "DefinedTerm", name: "Teilzeit" }, ["PART_TIME"]],
    [null, []],
  ])("%j", (employmentType, expected) => {
    expect(job({ employmentType }).employmentTypes).toEqual(expected);
  });
});

describe("the salary", () => {
  it.each<[string, Record<string, unknown>, object | null]>([
    [
      "a number with its currency beside it",
      { baseSalary: 50000, salaryCurrency: "EUR" },
      { min: 50000, currency: "EUR" },
    ],
    [
      "text with both",
      { baseSalary: "45k–55k EUR per year" },
      { min: 45000, max: 55000, currency: "EUR", period: "year" },
    ],
    [
      "zero to zero",
      { baseSalary: { currency: "EUR", value: { minValue: 0, maxValue: 0 } } },
      null,
    ],
    ["null", { baseSalary: null }, null],
  ])("%s", (_, over, expected) => {
    const { salary } = job({ baseSalary: undefined, ...over });
    if (expected === null) expect(salary).toBeNull();
    else expect(salary).toMatchObject(expected);
  });

  it("has no minimum above its maximum, and says so where it was stated like that", () => {
    const baseSalary = {
      currency: "EUR",
      value: { minValue: 15000, maxValue: 10800, unitText: "MONTH" },
    };
    const reading = read(page(jsonLd({ ...posting, baseSalary })));
    expect(reading.job?.salary).toMatchObject({ min: 10800, period: "month", guessed: true });
    expect(reading.warnings.map(({ code }) => code)).toContain("salary_turned");
    const candidate = {
      source: "board-state" as const,
      ids: [],
      urls: [],
      title: "Cook",
      salary: { min: 9, max: 7, currency: null, period: null, guessed: false },
    };
    expect(read(page(), { candidates: [candidate] })).toMatchObject({
      job: { salary: { min: 7, max: 9 } },
      warnings: expect.arrayContaining([expect.objectContaining({ code: "salary_turned" })]),
    });
  });

  it("is marked as guessed where it is an estimate, or only the text has it", () => {
    const estimated = job({ baseSalary: undefined, estimatedSalary: posting.baseSalary });
    expect(estimated.salary?.guessed).toBe(true);
    const told = read(
      page(
        jsonLd({
          ...posting,
          baseSalary: undefined,
          description: `${posting.description}<p>Salary: 60,000 € per year</p>`,
        }),
      ),
    );
    expect(told.job?.salary).toMatchObject({ min: 60000, currency: "EUR", guessed: true });
    expect(told.provenance.salary).toEqual({ source: "text", guessed: true });
    expect(told.warnings.map(({ code }) => code)).toContain("guessed");
  });

  it("may be a share only", () => {
    expect(job({ baseSalary: "0.5% – 2.5%" })).toMatchObject({
      salary: null,
      equity: { min: 0.5, max: 2.5 },
    });
  });
});

describe("dates", () => {
  it.each<[unknown, string | null]>([
    ["2026-02-10", "2026-02-10"],
    ["2026-02-10T08:00:00+01:00", "2026-02-10T07:00:00.000Z"],
    ["0001-01-01T00:00:00", null],
    [1770700000, "2026-02-10T05:06:40.000Z"],
    [1770700000000, "2026-02-10T05:06:40.000Z"],
    ["soon", null],
    [null, null],
    [{ "@value": "2026-02-10" }, "2026-02-10"],
  ])("%j is %j", (datePosted, expected) => {
    expect(job({ datePosted }).postedAt).toBe(expected);
  });

  it.each([
    [{ validThrough: "2026-02-27" }, "closed"],
    [{ validThrough: "2026-02-01", datePosted: "2026-02-10" }, "closes_before_posted"],
    [{ datePosted: "2026-05-01", validThrough: undefined }, "posted_in_future"],
  ])("%j is read with the warning %s", (over, code) => {
    const reading = read(page(jsonLd({ ...posting, ...over })));
    expect(reading.outcome).toBe("ok");
    expect(reading.warnings.map((warning) => warning.code)).toContain(code);
  });

  it("a closing day is still open on that day, everywhere", () => {
    const reading = read(page(jsonLd({ ...posting, validThrough: "2026-02-28" })));
    expect(reading.warnings).toEqual([]);
  });
});

describe("the description", () => {
  it.each([
    [
      "encoded once",
      "&lt;p&gt;Build &amp;amp; run &lt;script&gt;alert(1)&lt;/script&gt;things&lt;/p&gt;",
    ],
    ["encoded twice", "&amp;lt;p&amp;gt;Build &amp;amp;amp; run things&amp;lt;/p&amp;gt;"],
    [
      "in upper case with styles",
      '<DIV STYLE="color:red" ONCLICK="x()"><P>Build &amp; run things</P></DIV><P><BR></P>',
    ],
    ["as text", "Build & run things"],
    ["as Markdown", "**Build & run things**\n\n- one\n- two"],
  ])("%s is read as what it means, and is safe", (_, text) => {
    const found = job({ description: text });
    expect(found.descriptionText).toContain("Build & run things");
    expect(found.descriptionHtml).not.toMatch(/script|alert|onclick|style|&lt;/i);
  });

  it("has behind it what schema.org keeps apart, unless it says so itself", () => {
    const found = job({
      responsibilities: ["Plan the week", "Talk with customers"],
      qualifications: "You write services in Go and look after them",
      skills: "https://skills.example/1",
    });
    expect(found.descriptionText).toMatch(
      /explain what you do\.[\s\S]*Plan the week[\s\S]*Talk with customers/,
    );
    expect(found.descriptionText.match(/services in Go/g)).toHaveLength(1);
    expect(found.descriptionText).not.toContain("skills.example");
  });

  it("is at most 500,000 characters and ends with whole tags", () => {
    const { descriptionHtml } = job({ description: "<p>word &amp; word</p>".repeat(60_000) });
    expect(descriptionHtml.length).toBeLessThanOrEqual(500_000);
    expect(descriptionHtml.endsWith("</p>")).toBe(true);
  });
});
