/** Documents made to break a reader; small ones, since size and time are the page reader's matter. */
export const hostileDocuments: { name: string; content: string }[] = [
  { name: "nothing", content: "" },
  { name: "white space", content: " \n\t " },
  { name: "a NUL and a lone surrogate", content: "<title>\u0000\ud800</title>" },
  { name: "tags that never close", content: "<div>".repeat(5000) },
  { name: "a script that never closes", content: '<script type="application/ld+json">{"@type":' },
  { name: "null", content: "null" },
  { name: "a number", content: "1e999" },
  { name: "deep lists", content: "[".repeat(3000) + "]".repeat(3000) },
  {
    name: "postings without anything",
    content: JSON.stringify([{ "@type": "JobPosting" }, { "@type": ["JobPosting", null] }, null]),
  },
  {
    name: "a posting made of wrong types",
    content: ld({
      "@type": "JobPosting",
      title: { a: 1 },
      description: [[[]]],
      hiringOrganization: 7,
      jobLocation: [null, 3, { address: [] }],
      baseSalary: { value: { minValue: "x" } },
      datePosted: {},
      identifier: [{}],
      url: {},
    }),
  },
  {
    name: "keys of Object's own",
    content: `{"__proto__":{"polluted":true},"constructor":{"prototype":1},"hasOwnProperty":1,"name":"x","reference":"__proto__","contract_type":{"__proto__":"x"},"office":null}`,
  },
  {
    name: "board state made of wrong types",
    content: JSON.stringify({
      hits: [
        {
          name: "A",
          slug: "",
          reference: "",
          contract_type: [],
          office: 1,
          offices: {},
          organization: [],
        },
        { name: "B", slug: "b", contract_type: null, organization: { slug: 3 }, salary: "much" },
      ],
      "JobListing:1": { __typename: "JobListing", id: {}, title: 3 },
      "JobListing:2": {
        __typename: "JobListing",
        id: "2000",
        title: "C",
        locationNames: { json: 1 },
        liveStartAt: 1e300,
        compensation: "$1k – $0k • 900%",
        startup: { __ref: "JobListing:2" },
      },
    }),
  },
  {
    name: "a cache whose links run in a circle",
    content: `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({
      props: {
        pageProps: {
          apolloState: {
            data: {
              "Startup:1": {
                __typename: "Startup",
                name: "A",
                jobs: [{ __ref: "JobListing:1000" }],
              },
              "JobListing:1000": {
                __typename: "JobListing",
                id: "1000",
                title: "C",
                startup: { __ref: "Startup:1" },
                self: { __ref: "JobListing:1000" },
              },
            },
          },
        },
      },
    })}</script>`,
  },
  {
    name: "microdata that refers to itself",
    content:
      '<div id="a" itemscope itemtype="http://schema.org/JobPosting" itemref="a b"><b id="b" itemprop="title" itemref="a">x</b></div>',
  },
  {
    name: "a canonical address that is none",
    content:
      '<link rel="canonical" href="https://[::::/"><meta property="og:url" content="javascript:1">',
  },
];

function ld(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}
