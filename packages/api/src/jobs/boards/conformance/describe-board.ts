import { readFileSync } from "node:fs";
import { openDocument } from "@huntboard/jobposting";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardReading } from "../../intake/page-reader.ts";
import type { JobFields } from "../../schemas.ts";
import { type BoardKind, type Outcome, routes } from "../../vocabulary.ts";
import { readBoardDocument } from "../read-document.ts";
import { readers } from "../readers.ts";
import { boardOf, findBoard } from "../registry.ts";
import { hostileDocuments } from "./hostile-documents.ts";

/** The day that the fixtures are read on. */
export const today = Date.UTC(2026, 4, 10, 12);

/** A document that the board's folder keeps, read as if it had been at `url` (null: nobody said where it was). */
export interface Example {
  name: string;
  fixture: URL;
  url: string | null;
}

export interface LiveExample extends Example {
  expected: {
    outcome?: Outcome;
    externalId: string | null;
    canonicalUrl: string | null;
    job: Partial<JobFields>;
    /** Codes that must be among the warnings. */
    warnings?: string[];
  };
}

/** What a board is asked about itself. */
export interface BoardExamples {
  kind: BoardKind;
  /** Addresses of postings, as people have them, with what each means. */
  postings: { url: string; externalId: string | null; canonicalUrl: string }[];
  /** Addresses of the board's that are no posting. */
  otherPages: string[];
  /** Addresses that look like the board's and are not. */
  foreign: string[];
  live: LiveExample[];
  gone: Example[];
  /** Pages that stand before the posting. */
  walls: (Example & { outcome: "login_required" | "challenged" })[];
  /** An address of a posting that none of the fixtures is about. */
  elsewhere: string;
}

/** The promises of the Board contract, asked of one board. */
export function describeBoard(examples: BoardExamples): void {
  const { kind } = examples;
  describe(`job board ${kind}`, () => {
    describeAddresses(examples);
    describePolicy(kind);
    describeReading(examples);
    describeHostility(examples);
  });
}

function describeAddresses({ kind, postings, otherPages, foreign }: BoardExamples): void {
  it.each(postings)("knows $url", ({ url, externalId, canonicalUrl }) => {
    expect(findBoard(url)).toEqual({ kind, externalId, canonicalUrl, isPosting: true });
  });

  it.each(postings)("finds the same again at $canonicalUrl", ({ url }) => {
    const once = findBoard(url);
    expect(findBoard(once.canonicalUrl)).toEqual(once);
  });

  it.each(postings)("does not mind how one came to $canonicalUrl", ({ url, ...meaning }) => {
    const tracked = `${url}${url.includes("?") ? "&" : "?"}utm_source=mail&gclid=x&FBCLID=y#apply`;
    expect(findBoard(tracked)).toEqual({ kind, isPosting: true, ...meaning });
    expect(findBoard(`  ${url}\n`)).toEqual({ kind, isPosting: true, ...meaning });
  });

  it.each(otherPages)("takes %s for a page that is no posting", (url) => {
    expect(findBoard(url)).toMatchObject({ kind, externalId: null, isPosting: false });
  });

  it.each(foreign)("leaves %s to others", (url) => {
    expect(findBoard(url).kind).not.toBe(kind);
  });
}

function describePolicy(kind: BoardKind): void {
  it("says why each way in is open or closed", () => {
    const { policy, label } = boardOf(kind);
    expect(label).not.toBe("");
    const sentence = /^[A-Z].{20,}\.$/s;
    for (const text of [policy.notice, policy.fetch.whyOn, policy.fetch.whyOff])
      expect(text).toMatch(sentence);
    expect(policy.fetch.setting).toMatch(/^JOBS_[A-Z]+_FETCH$/);
    const ways = Object.entries(policy.routes);
    expect(ways.map(([route]) => route).toSorted()).toEqual(
      routes.filter((route) => route !== "url").toSorted(),
    );
    for (const [, { why }] of ways) expect(why).toMatch(sentence);
    expect(policy.routes.hand.on).toBe(true);
    if (policy.termsReadOn !== null) expect(policy.termsUrl).not.toBeNull();
  });
}

function describeReading({ kind, live, gone, walls, elsewhere }: BoardExamples): void {
  it.each(live)("reads $name", ({ fixture, url, expected }) => {
    const reading = read(fixture, url);
    expect(reading).toMatchObject({
      board: kind,
      outcome: expected.outcome ?? "ok",
      externalId: expected.externalId,
      canonicalUrl: expected.canonicalUrl,
      job: expected.job,
    });
    expect(reading.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(expected.warnings ?? []),
    );
    expect(reading.job?.descriptionHtml).not.toMatch(/<script|<iframe|\son\w+=/i);
  });

  it.each(live)("reads the same of $name twice", ({ fixture, url }) => {
    expect(read(fixture, url)).toEqual(read(fixture, url));
  });

  it.each([...live, ...gone])("never takes the postings of $name for another", ({ fixture }) => {
    const reading = read(fixture, elsewhere);
    expect(reading).toMatchObject({ board: kind, job: null });
    expect(["gone", "not_a_job", "ambiguous"]).toContain(reading.outcome);
  });

  it.each(gone)("says that the posting of $name is gone", ({ fixture, url }) => {
    expect(read(fixture, url)).toMatchObject({
      board: kind,
      outcome: "gone",
      job: null,
      externalId: url === null ? null : findBoard(url).externalId,
    });
  });

  it.each(walls)("tells that $name stands before the posting", ({ fixture, url, outcome }) => {
    expect(read(fixture, url)).toMatchObject({ board: kind, outcome, job: null });
  });
}

function describeHostility({ kind, live, postings }: BoardExamples): void {
  const url = postings[0]?.url ?? null;
  it.each(hostileDocuments)("survives $name", ({ content }) => {
    const opened = openDocument(content, { url });
    const reader = readers[kind];
    reader.recognises(opened);
    const link = url === null ? null : boardOf(kind).match(new URL(url));
    expect(reader.read(opened, { url, link, now: today })).toHaveProperty("outcome");
    expect(reader.read(opened, { url: null, link: null, now: today })).toHaveProperty("outcome");
  });

  it("survives its own pages with anything cut out, doubled or put in", () => {
    const pages = live.map(({ fixture }) => readFileSync(fixture, "utf8"));
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom("", "</script>", '"', "{", "<!--", "\u0000", "<div itemprop=title>", "]}"),
        (page, from, to, put) => {
          const [start, end] = [from, to].map((part) => Math.floor(part * page.length));
          const broken = page.slice(0, start) + put + page.slice(end);
          const reading = readBoardDocument({ content: broken, kind: "page", url }, { now: today });
          expect(reading.job === null).toBe(!["ok", "partial"].includes(reading.outcome));
        },
      ),
      { numRuns: 60 },
    );
  });
}

function read(fixture: URL, url: string | null): BoardReading {
  const content = readFileSync(fixture, "utf8");
  return readBoardDocument({ content, kind: "page", url }, { now: today });
}
