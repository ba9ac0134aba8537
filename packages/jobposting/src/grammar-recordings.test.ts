import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readDate } from "./dates.ts";
import { readEmploymentTypes } from "./employment.ts";
import { markdownToHtml } from "./markdown.ts";
import { countryCode, readPlace } from "./places.ts";
import { readRemote } from "./remote.ts";
import { readSalary, salaryFromSchema } from "./salary.ts";
import { sanitiseHtml } from "./sanitise.ts";

/** Public recordings beside the repository, where there are any; they are measured against, never copied. */
const folder = fileURLToPath(new URL("../../../../shared/recordings/", import.meta.url));
const wellfound = [
  `${folder}wellfound/graphql-job-search-2024-03-26-page1.json`,
  `${folder}wellfound/apollo-startup-results-2023-11.json`,
];
const wttj = [
  `${folder}wttj/welcomekit-embed-jobs-2021-03.json`,
  `${folder}wttj/algolia-wk_cms_jobs-2026-08-duplicate-hits-trimmed.json`,
];

/** Everything that stands under `key`, at any depth, in the files. */
function valuesOf(files: readonly string[], key: string): unknown[] {
  const found: unknown[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === key) found.push(inner);
      walk(inner);
    }
  };
  for (const file of files) walk(JSON.parse(readFileSync(file, "utf8")));
  return found;
}

function textsOf(files: readonly string[], key: string): string[] {
  return valuesOf(files, key).flatMap((value) =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.values(value).filter((inner) => typeof inner === "string")
        : [],
  );
}

describe("the grammar on recordings of Wellfound", () => {
  it.skipIf(!wellfound.every(existsSync))("reads every compensation text", () => {
    const texts = textsOf(wellfound, "compensation");
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      const { salary, equity } = readSalary(text);
      const [pay = "", share = ""] = text.includes("•") ? text.split("•") : [text, text];
      const amounts = [...pay.matchAll(/(\d+(?:\.\d+)?)k/gu)].map(
        (match) => Number(match[1]) * 1000,
      );
      if (/[$€£₹]/u.test(pay)) {
        expect([salary?.min, salary?.max]).toEqual([amounts[0], amounts.at(-1)]);
        expect(salary?.period).toBe("year");
      } else expect(salary).toBeNull();
      const shares = [...share.matchAll(/(\d+(?:\.\d+)?)%/gu)].map((match) => Number(match[1]));
      if (/no equity/iu.test(text) || shares.length === 0) expect(equity).toBeNull();
      else expect(equity).toEqual({ min: shares[0], max: shares.at(-1) });
    }
  });

  it.skipIf(!wellfound.every(existsSync))("reads its contracts, places of work and days", () => {
    for (const text of textsOf(wellfound, "jobType"))
      expect(readEmploymentTypes(text)).toHaveLength(1);
    for (const text of textsOf(wellfound, "kind")) expect(readRemote(text)).not.toBeNull();
    for (const value of valuesOf(wellfound, "liveStartAt"))
      if (typeof value === "number") expect(readDate(value)).toMatch(/^20(?:1|2)\d-/u);
    for (const text of textsOf(wellfound, "locationNames")) {
      const place = readPlace(text);
      expect(place?.city ?? place?.country).not.toBeNull();
    }
  });

  it.skipIf(!wellfound.every(existsSync))("writes its descriptions cleanly", () => {
    for (const text of textsOf(wellfound, "description")) {
      const html = markdownToHtml(text);
      expect(sanitiseHtml(html)).toBe(html);
      expect(html === "").toBe(text.trim() === "");
    }
  });
});

describe("the grammar on recordings of Welcome to the Jungle", () => {
  it.skipIf(!wttj.every(existsSync))("reads every contract in every language alike", () => {
    const names = valuesOf(wttj, "contract_type");
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const labels = typeof name === "string" ? [name] : Object.values(name ?? {});
      const types = labels.map((label) => readEmploymentTypes(label));
      expect(types[0]).toHaveLength(1);
      expect(new Set(types.map(String)).size).toBe(1);
    }
  });

  it.skipIf(!wttj.every(existsSync))(
    "reads its places of work, days, countries and salaries",
    () => {
      for (const text of textsOf(wttj, "remote")) expect(readRemote(text)).not.toBeUndefined();
      expect(valuesOf(wttj, "remote").map(readRemote)).toContain("hybrid");
      for (const text of textsOf(wttj, "published_at"))
        expect(readDate(text)).toMatch(/^20\d\d-.*Z$/u);
      for (const starts of valuesOf(wttj, "start_date")) {
        const days = Object.values(starts ?? {}).map((day) => readDate(day));
        expect(new Set(days).size).toBeLessThan(2);
        expect(days).not.toContain(null);
      }
      for (const text of [...textsOf(wttj, "country"), ...textsOf(wttj, "country_code")])
        expect(countryCode(text)).toMatch(/^(?:FR|CZ)$/u);
      for (const salary of valuesOf(wttj, "salary")) expect(salaryFromSchema(salary)).toBeNull();
    },
  );

  it.skipIf(!wttj.every(existsSync))("cleans its descriptions once and for all", () => {
    for (const text of [...textsOf(wttj, "description"), ...textsOf(wttj, "profile")]) {
      const html = sanitiseHtml(text);
      expect(sanitiseHtml(html)).toBe(html);
    }
  });
});
