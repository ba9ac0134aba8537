import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate } from "./dates.ts";
import { findEmploymentTypes, readEmploymentTypes } from "./employment.ts";
import { detectLanguage } from "./language.ts";
import { looksLikeMarkdown, markdownToHtml } from "./markdown.ts";
import { countryCode, readPlace } from "./places.ts";
import { findRemote, readRemote } from "./remote.ts";
import { findSalary, readSalary, salaryFromSchema } from "./salary.ts";
import { sanitiseHtml } from "./sanitise.ts";
import { htmlToText, textToHtml } from "./text.ts";
import { employmentTypes, remoteKinds, salaryPeriods, type Equity, type Salary } from "./types.ts";

const words = fc.constantFrom(
  ...`salary Gehalt € $ £ CHF EUR k K Tsd. - – to bis from ab up to per year / hour Monat x 14 13. Gehalt % equity 50 55.000
  60,000.50 1.234.567,89 0 00 12'345 1e9 99999999999999999999 401k remote no not 3 days a week office Homeoffice hybrid
  Vollzeit CDI Stage 2021-01-04 4. Januar Berlin, DE Remote ( ) , . ; : ! ? + & • | \n`.split(" "),
);
const text = fc.oneof(
  fc.array(words, { maxLength: 30 }).map((parts) => parts.join(" ")),
  fc.array(words, { maxLength: 30 }).map((parts) => parts.join("")),
  fc.string({ maxLength: 60, unit: "binary" }),
  fc.string({ maxLength: 60 }),
);

function expectSalary(salary: Salary | null): void {
  if (salary === null) return;
  const { min, max, currency, period } = salary;
  const amounts = [min, max].filter((amount) => amount !== null);
  expect(amounts.length).toBeGreaterThan(0);
  for (const amount of amounts) {
    expect(Number.isFinite(amount) && amount > 0 && amount <= 999_999_999_999).toBe(true);
    expect(Number(amount.toFixed(2))).toBe(amount);
  }
  expect(min ?? 0).toBeLessThanOrEqual(max ?? Number.POSITIVE_INFINITY);
  if (currency !== null) expect(currency).toMatch(/^[A-Z]{3}$/u);
  if (period !== null) expect(salaryPeriods).toContain(period);
}

function expectEquity(equity: Equity | null): void {
  if (equity === null) return;
  expect(equity.min ?? 0).toBeLessThanOrEqual(equity.max ?? 100);
  for (const share of [equity.min ?? 0, equity.max ?? 0])
    expect(share >= 0 && share <= 100).toBe(true);
}

describe("the grammar, whatever the text", () => {
  it("reads sound salaries and shares", () => {
    fc.assert(
      fc.property(text, (anything) => {
        for (const found of [readSalary(anything), findSalary(anything)]) {
          expectSalary(found.salary);
          expectEquity(found.equity);
        }
        expectSalary(salaryFromSchema(anything));
        if (findSalary(anything).salary !== null)
          expect(findSalary(anything).salary?.guessed).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads known kinds, codes and languages", () => {
    fc.assert(
      fc.property(text, (anything) => {
        for (const type of [...readEmploymentTypes(anything), ...findEmploymentTypes(anything)])
          expect(employmentTypes).toContain(type);
        for (const kind of [readRemote(anything), findRemote(anything)])
          expect([...remoteKinds, null]).toContain(kind);
        expect(countryCode(anything) ?? "DE").toMatch(/^[A-Z]{2}$/u);
        expect(detectLanguage(anything) ?? "de").toMatch(/^[a-z]{2}$/u);
        const place = readPlace(anything);
        expect(place?.country ?? "DE").toMatch(/^[A-Z]{2}$/u);
        expect(place?.text ?? "x").not.toBe("");
        expect(place?.city ?? "x").not.toBe("");
        expect(readDate(anything) ?? "2021-01-04").toMatch(/^\d{4}-\d{2}-\d{2}/u);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads a salary alike with any space, dash and sign for the currency", () => {
    const spaces = fc.constantFrom(" ", "\u00A0", "\u2009", "\u202F", "");
    const dash = fc.constantFrom("-", "–", "—", "\u2212", "\u2011");
    const separator = fc.constantFrom(".", ",", " ", "\u202F", "'", "’", "");
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 400 }),
        fc.integer({ min: 1, max: 200 }),
        spaces,
        dash,
        separator,
        fc.boolean(),
        (low, more, space, between, group, before) => {
          const amount = (thousands: number) => {
            const digits = `${thousands}${group}000`;
            return before ? `€${space}${digits}` : `${digits}${space}€`;
          };
          const { salary } = readSalary(
            `${amount(low)}${space}${between}${space}${amount(low + more)} per year`,
          );
          expect(salary).toEqual({
            min: low * 1000,
            max: (low + more) * 1000,
            currency: "EUR",
            period: "year",
            guessed: false,
          });
        },
      ),
    );
  });
});

/** Pieces that make readers look again and again at what they have seen. */
const hostileText =
  `a|1|1 |1.|1,000 |€|$1|1-|salary 50.000 € |remote |no remote |3 days office |Vollzeit |a\u0301\u0315\u0300|ﷺ|\uD800|[|\n`.split(
    "|",
  );
const hostileMarkup = [
  "a ",
  "<",
  "<a>",
  "<b></i>",
  "<ul><li>",
  "<!--",
  "&lt;p&gt;",
  "<table><tr><td>",
  "<noscript>",
  "<p><b><i><u>",
];
const hostileMarkdown = ["[", "![", "](", "_a*", "**a ", "`", "> ", "- a\n", "\n|-"];

/** The test runner's time limit is the guard: what is not linear does not come back within it. */
describe("hostile texts", () => {
  const long = (piece: string, length: number) => piece.repeat(Math.floor(length / piece.length));

  it.each(hostileText)("come back: 500,000 characters of %j", (piece) => {
    for (const read of [
      readSalary,
      findSalary,
      salaryFromSchema,
      readDate,
      readEmploymentTypes,
      findEmploymentTypes,
      readRemote,
      findRemote,
      readPlace,
      countryCode,
      detectLanguage,
      looksLikeMarkdown,
    ])
      expect(() => read(long(piece, 500_000))).not.toThrow();
  });

  it.each(hostileMarkup)("come back clean: 500,000 characters of %j", (piece) => {
    expect(() => sanitiseHtml(long(piece, 500_000))).not.toThrow();
    expect(() => htmlToText(long(piece, 100_000))).not.toThrow();
    expect(() => textToHtml(long(piece, 100_000))).not.toThrow();
  });

  it.each(hostileMarkdown)("come back as HTML: 100,000 characters of %j", (piece) => {
    expect(() => markdownToHtml(long(piece, 100_000))).not.toThrow();
    expect(() => markdownToHtml(long(`${piece.repeat(20)}\n\n`, 100_000))).not.toThrow();
  });
});
