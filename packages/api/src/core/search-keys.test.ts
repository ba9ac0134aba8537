import { describe, expect, test } from "vitest";
import { escapeLike, fold } from "./fold.ts";
import { companyKey, searchKeys, similarTitles, titleKey, urlKey } from "./search-keys.ts";

test("folding drops case and accents, and leaves other writing alone", () => {
  expect(fold("  Straße  ZÜRICH\tÅre Łódź İzmir ")).toBe("strasse zurich are lodz izmir");
  expect(fold("開発者 Разработчик")).toBe("開発者 разработчик");
});

test("the wildcards of LIKE are escaped", () => {
  expect(escapeLike("100%_\\")).toBe("100\\%\\_\\\\");
});

describe("company keys", () => {
  test.each([
    ["ACME GmbH & Co. KG", "acme"],
    ["Acme, Inc.", "acme"],
    ["Société Générale S.A.", "societe generale"],
    ["Verein für Alles e.V.", "verein fur alles"],
    ["AG", "ag"],
    ["Café & Söhne", "cafe sohne"],
    ["!!!", "!!!"],
    ["C++ Ltd", "c++"],
  ])("%s is %s", (company, key) => {
    expect(companyKey(company)).toBe(key);
  });
});

describe("title keys", () => {
  test.each([
    ["Frontend-Entwickler (m/w/d)", "frontend entwickler"],
    ["Frontend-Entwickler m|f|x", "frontend entwickler"],
    ["Developer (all genders)", "developer"],
    ["Engineer, C#", "engineer c#"],
    ["(m/w/d)", ""],
  ])("%s is %s", (title, key) => {
    expect(titleKey(title)).toBe(key);
  });
});

describe("address keys", () => {
  test.each([
    ["https://www.Example.com/Jobs/1/?utm_source=x&gclid=2#apply", "example.com/Jobs/1"],
    ["http://example.com:80/jobs/1", "example.com/jobs/1"],
    ["https://example.com/jobs?b=2&a=1", "example.com/jobs?a=1&b=2"],
    ["https://example.com/jobs?gh_jid=7&gh_src=abc", "example.com/jobs?gh_jid=7"],
    ["https://example.com/jobs?fbclid=x&id=7&ttclid=y&hsa_acc=z", "example.com/jobs?id=7"],
    ["https://example.com", "example.com"],
  ])("%s is %s", (address, key) => {
    expect(urlKey(address)).toBe(key);
  });
  test("what is no web address has none", () => {
    expect(urlKey("mailto:jobs@example.com")).toBeNull();
    expect(urlKey("no address")).toBeNull();
  });
});

test.each([
  ["senior backend engineer", "backend engineer", true],
  ["front end developer", "frontend developer", true],
  ["software engineer ii", "software engineer", true],
  ["frontend engineer", "backend engineer", false],
  ["data engineer", "data scientist", false],
  ["a", "b", false],
])("%s and %s are similar: %s", (one, other, expected) => {
  expect(similarTitles(one, other)).toBe(expected);
});

test("keys fit into an index whatever the text", () => {
  const grows = "\ufdfa".repeat(300);
  const { dedupeKey, urlKey: address } = searchKeys({
    title: grows,
    company: grows,
    location: null,
    tags: [],
    notes: null,
    url: `https://example.com/${"觎".repeat(1900)}?${"鲗".repeat(50)}`,
  });
  expect(Buffer.byteLength(dedupeKey)).toBeLessThan(2600);
  expect(Buffer.byteLength(address ?? "")).toBeLessThan(2600);
});

test("the title is the first line of the search text and the company comes first in the other key", () => {
  const keys = searchKeys({
    title: "Ingénieur\nlogiciel",
    company: "Über AG",
    location: "Zürich",
    tags: ["Go"],
    notes: "Viel\nText",
    url: null,
  });
  expect(keys).toEqual({
    searchText: "ingenieur logiciel\nuber ag\nzurich\ngo\nviel text",
    dedupeKey: "uber\tingenieur logiciel",
    urlKey: null,
  });
});
