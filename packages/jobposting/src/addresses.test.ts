import { describe, expect, it } from "vitest";
import { absoluteUrl, compareAddresses, isListAbove } from "./addresses.ts";

describe("absoluteUrl", () => {
  it("makes relative addresses absolute and takes credentials and fragment away", () => {
    expect(absoluteUrl("/jobs/7#top", "https://jobs.example/a/")).toBe(
      "https://jobs.example/jobs/7",
    );
    expect(absoluteUrl("https://me:pw@jobs.example/7")).toBe("https://jobs.example/7");
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:a@b.example",
    "/jobs/7",
    "",
    null,
    7,
    "www.a.examplehttps://b.example/x",
  ])("refuses %j", (value) => {
    expect(absoluteUrl(value)).toBeNull();
  });

  it("refuses a host with an address glued behind it, also relative to a page", () => {
    expect(
      absoluteUrl("www.jobs.examplehttps://cdn.example/logo.png", "https://jobs.example/"),
    ).toBeNull();
  });
});

describe("compareAddresses", () => {
  it.each([
    [
      "https://jobs.example/de/jobs/dev-4711",
      "http://www.jobs.example/en/jobs/dev-4711/?utm_source=x&ref=mail",
    ],
    ["https://jobs.example/jobs/4711", "https://jobs.example/jobs/4711/senior-developer"],
    ["https://jobs.example/jobs/dev-4711", "https://jobs.example/jobs/dev-4711/apply"],
    ["https://jobs.example/job/4711", "https://jobs.example/jobs/4711-senior-developer?x=1"],
    ["https://jobs.example/stelle/4711/entwickler", "https://jobs.example/jobs/developer-4711"],
    ["https://de.jobs.example/view?id=4711", "https://jobs.example/jobs/dev-4711"],
    ["https://jobs.example/view?jk=abc1", "https://www.jobs.example/view?from=mail&jk=abc1"],
    ["https://jobs.example/view?jk=abc1", "https://jobs.example/view?jk=abc1&ttclid=x&refId=y"],
    ["https://jobs.example/jobs/m%C3%BCnchen-dev-1", "https://jobs.example/jobs/münchen-dev-1"],
  ])("%s and %s are one page", (left, right) => {
    expect(compareAddresses(left, right)).toBe("same");
    expect(compareAddresses(right, left)).toBe("same");
  });

  it.each([
    ["https://jobs.example/jobs/dev-4711", "https://jobs.example/jobs/dev-4712"],
    ["https://jobs.example/view?id=1", "https://jobs.example/view?id=2"],
    ["https://jobs.example/?job=1", "https://jobs.example/?job=2"],
    ["https://jobs.example/jobs/?p=4711", "https://jobs.example/jobs/?p=4712"],
    ["https://jobs.example/jobs/dev-leeds", "https://jobs.example/jobs/cook-leeds"],
    ["https://a.jobs.example/jobs/dev-4711", "https://b.jobs.example/x/dev-4712"],
    ["https://jobs.example/jobs/graduate-2026", "https://jobs.example/jobs/trainee-2026"],
  ])("%s and %s are two", (left, right) => {
    expect(compareAddresses(left, right)).toBe("other");
  });

  it.each([
    ["https://jobs.example/jobs/dev-4711", "https://acme.example/careers/dev"],
    ["https://jobs.example/jobs/dev-4711", "https://jobs.example/jobs"],
    ["https://jobs.example/jobs/dev-4711", "https://jobs.example/"],
    ["https://jobs.example/jobs/dev-leeds?view=1", "https://jobs.example/?p=4711"],
    ["https://a.co.uk/jobs/1", "https://b.co.uk/jobs/1"],
    ["https://www.acme.example/jobs/dev-leeds", "https://careers.acme.example/positions/dev"],
    ["https://jobs.example/r/abc", "https://jobs.example/jobs/dev-4711"],
    ["https://jobs.example/4711/dev-a", "https://jobs.example/4711/dev-b"],
  ])("%s and %s say nothing about each other", (left, right) => {
    expect(compareAddresses(left, right)).toBe("unrelated");
  });
});

it("knows a list above a page", () => {
  expect(isListAbove("https://jobs.example/jobs/dev-4711", "https://jobs.example/jobs")).toBe(true);
  expect(isListAbove("https://jobs.example/jobs/dev-4711", "https://jobs.example/")).toBe(true);
  expect(
    isListAbove("https://jobs.example/jobs/dev-4711", "https://jobs.example/jobs/dev-4711"),
  ).toBe(false);
});
