import fc from "fast-check";
import otherReader from "robots-parser";
import { describe, expect, it } from "vitest";
import { allowAll, readRobotsRules } from "./robots-rules.ts";

const host = "https://example.com";
/** Its types say `default` twice. */
const robotsParser = otherReader as unknown as typeof otherReader.default;

function allows(text: string, path: string, agent = "Huntboard"): boolean {
  return readRobotsRules(text, agent).allows(new URL(`${host}${path}`));
}

describe("a robots.txt", () => {
  it("that is empty, or something else, forbids nothing", () => {
    for (const text of ["", "\n\n", "<!doctype html><title>Not found</title>", "Sitemap: /x.xml"])
      expect(allows(text, "/jobs/1")).toBe(true);
    expect(allowAll.allows(new URL(host))).toBe(true);
  });

  it("means us by name before everybody, in any case, with a version or without", () => {
    const text = "User-agent: *\nDisallow: /\n\nuser-agent: HUNTBOARD/2.0\nDisallow: /private\n";
    expect(allows(text, "/jobs/1")).toBe(true);
    expect(allows(text, "/private/1")).toBe(false);
    expect(allows(text, "/jobs/1", "Other")).toBe(false);
    expect(allows("User-agent: Huntboard-Pro\nDisallow: /", "/jobs/1")).toBe(true);
  });

  it("may name several agents for one group, and one agent in several groups", () => {
    const text = [
      "User-agent: Other",
      "Sitemap: https://example.com/sitemap.xml",
      "User-agent: Huntboard",
      "Disallow: /a",
      "User-agent: Third",
      "Disallow: /b",
      "User-agent: huntboard",
      "Disallow: /c",
    ].join("\r\n");
    expect(["/a", "/b", "/c", "/d"].map((path) => allows(text, path))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(allows(text, "/a", "Other")).toBe(false);
  });

  it("frees us with a group of our own that forbids nothing", () => {
    expect(allows("User-agent: *\nDisallow: /\nUser-agent: Huntboard\nDisallow:\n", "/x")).toBe(
      true,
    );
  });

  it("decides by the longest rule, allow first", () => {
    const text = "User-agent: *\nDisallow: /jobs\nAllow: /jobs/open\nDisallow: /same\nAllow: /same";
    expect(allows(text, "/jobs/closed")).toBe(false);
    expect(allows(text, "/jobs/open/1")).toBe(true);
    expect(allows(text, "/same")).toBe(true);
  });

  it.each([
    ["/*?", "/companies/a/jobs/b", true],
    ["/*?", "/companies/a/jobs/b?q=1", false],
    ["*/jobs?query=*", "/fr/jobs?query=x", false],
    ["*/jobs?query=*", "/fr/jobs?page=2", true],
    ["/*.php$", "/index.php", false],
    ["/*.php$", "/index.php?x", true],
    ["/fish*", "/fishheads", false],
    ["/fish$", "/fish", false],
    ["/fish$", "/fishes", true],
    ["/a*b*c$", "/a1b2c", false],
    ["/a*bc*c$", "/abc", true],
    ["*$", "/anything", false],
    ["$", "/", true],
    ["/", "/", false],
    ["fish", "/fish", true],
    ["/caf\u00E9", "/caf%C3%A9/1", false],
    ["/caf%c3%a9", "/caf\u00E9", false],
    ["/%7Ejoe", "/~joe", false],
    ["/a%2Fb", "/a/b", true],
    ["/a b", "/a%20b", false],
    ["/x # not /", "/x", false],
  ])("forbids %s: %s stays allowed: %s", (pattern, path, expected) => {
    expect(allows(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(expected);
  });

  it("may begin with a byte order mark and end lines in three ways", () => {
    expect(allows("\uFEFFUser-agent: *\rDisallow: /a\r\nDisallow: /b\n", "/a")).toBe(false);
    expect(allows("\uFEFFUser-agent: *\rDisallow: /a\r\nDisallow: /b\n", "/b")).toBe(false);
  });

  it("may ask for time between requests", () => {
    const delay = (line: string) =>
      readRobotsRules(`User-agent: *\n${line}`, "Huntboard").crawlDelay;
    expect(delay("Crawl-delay: 10")).toBe(10_000);
    expect(delay("Crawl-delay: 0.5")).toBe(500);
    for (const value of ["", "soon", "-1"]) expect(delay(`Crawl-delay: ${value}`)).toBeNull();
  });

  it("says the same as another reader of the standard", () => {
    const piece = fc.constantFrom("/", "a", "b", "*", "$", "?", "=", ".", "%C3%A9", "jobs", "-");
    const pattern = fc
      .array(piece, { maxLength: 6 })
      .map((pieces) => `/${pieces.join("").replaceAll(/\$(?!$)/g, "")}`);
    const path = fc
      .array(
        piece.filter((one) => one !== "*" && one !== "$"),
        { maxLength: 8 },
      )
      .map((pieces) => `/${pieces.join("")}`);
    const rule = fc
      .record({ allow: fc.boolean(), pattern })
      .map((one) => `${one.allow ? "Allow" : "Disallow"}: ${one.pattern}`);
    const group = fc
      .record({
        agent: fc.constantFrom("*", "Huntboard", "Other"),
        rules: fc.array(rule, { minLength: 1, maxLength: 5 }),
      })
      .map(({ agent, rules }) => [`User-agent: ${agent}`, ...rules].join("\n"));
    fc.assert(
      fc.property(fc.array(group, { maxLength: 4 }), path, (groups, wanted) => {
        const text = groups.join("\n\n");
        const url = new URL(`${host}${wanted}`);
        const other = robotsParser(`${host}/robots.txt`, text).isAllowed(url.href, "Huntboard");
        expect(readRobotsRules(text, "Huntboard").allows(url)).toBe(other ?? true);
      }),
      { numRuns: 500 },
    );
  });

  it("that is hostile costs no more than its length", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => index);
    const agents = many.map((index) => `User-agent: a${index}`).join("\n");
    const rules = many.map((index) => `Disallow: /x${index}`).join("\n");
    expect(allows(`${agents}\n${rules}`, "/x1")).toBe(true);
    const stars = `Disallow: /${"*a".repeat(200_000)}b`;
    expect(allows(`User-agent: *\n${stars}`, `/${"a".repeat(2000)}`)).toBe(true);
  });
});
