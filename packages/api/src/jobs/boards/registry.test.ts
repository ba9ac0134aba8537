import fc from "fast-check";
import { expect, it } from "vitest";
import { boardKinds } from "../vocabulary.ts";
import { boardOf, boards, findBoard } from "./registry.ts";
import { cleanAddress, parseWebAddress } from "./web-address.ts";

const hosts = fc.constantFrom(
  "www.xing.com",
  "xing.com.",
  "de.welcometothejungle.com",
  "a.welcomekit.co",
  "wellfound.com",
  "angel.co",
  "example.com",
  "bücher.example",
  "127.0.0.1",
  "[::1]",
);
const segments = fc.constantFrom(
  "jobs",
  "companies",
  "company",
  "a-1234567",
  "1234567-a",
  "_AB_c1d2e3f",
  "fr",
  "%E4%zz",
  "ü",
  "..",
  "",
  "outsourced_postings",
);
const addresses = fc
  .record({
    scheme: fc.constantFrom("https://", "http://", "", "ftp://", "HTTPS:\\\\", "https://a:b@"),
    host: hosts,
    port: fc.constantFrom("", ":443", ":80", ":8080", ":x"),
    path: fc.array(segments, { maxLength: 5 }),
    query: fc.constantFrom(
      "",
      "?utm_source=x",
      "?a=1&gclid=2",
      "?job_listing_slug=123456-a",
      "?%zz",
    ),
    hash: fc.constantFrom("", "#x", "#/jobs/1", "#!a"),
  })
  .map(({ scheme, host, port, path, query, hash }) =>
    [scheme, host, port, "/", path.join("/"), query, hash].join(""),
  );

it("finds a board for anything, and the same one again by the address it gives", () => {
  fc.assert(
    fc.property(fc.oneof(addresses, fc.string(), fc.webUrl()), (address) => {
      const found = findBoard(address);
      expect(boardKinds).toContain(found.kind);
      if (found.externalId !== null) expect(found.isPosting).toBe(true);
      expect(findBoard(found.canonicalUrl)).toEqual(found);
    }),
    { numRuns: 500 },
  );
});

it("has every board under its own kind, and the one that takes everything last", () => {
  expect(Object.keys(boards)).toEqual(boardKinds);
  for (const kind of boardKinds) expect(boardOf(kind).kind).toBe(kind);
  const everything = boardKinds.filter((kind) => boardOf(kind).hosts.length === 0);
  expect(everything).toEqual(boardKinds.slice(-1));
});

it.each([
  ["https://example.com/a", "https://example.com/a"],
  ["example.com/a?b=c", "https://example.com/a?b=c"],
  ["example.com:8443/a", "https://example.com:8443/a"],
  ["bücher.example", "https://xn--bcher-kva.example/"],
  [" http://EXAMPLE.com./ ", "http://example.com/"],
  ["localhost", null],
  ["two words.example", null],
  ["mailto:a@example.com", null],
  ["data:text/html,x", null],
  ["https://", null],
  ["https://example.com../", null],
])("reads %j as %j", (text, href) => {
  expect(parseWebAddress(text)?.href ?? null).toBe(href);
});

it.each([
  "utm_source=a",
  "UTM_Campaign=a",
  "gclid",
  "fbclid=a",
  "mc_eid=a",
  "_hsenc=a",
  "gh_src=a",
  "lever-origin=a",
  "lever-source[]=a",
  "trk=a",
])("leaves out %s, wherever it stands", (part) => {
  for (const query of [part, `id=1&${part}`, `${part}&id=1`, `id=1&${part}&id=2`]) {
    const clean = cleanAddress(new URL(`https://example.com/a?${query}`));
    expect(clean).not.toContain(part.split("=")[0]);
    expect(clean.includes("id=1")).toBe(query.includes("id=1"));
  }
});

it.each(["gh_jid=1", "id=1", "source=a", "ref=a", "utm=1", "jobid", "a=utm_source"])(
  "keeps %s",
  (part) => {
    expect(cleanAddress(new URL(`https://example.com/a?${part}`))).toContain(part);
  },
);
