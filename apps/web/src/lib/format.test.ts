import { describe, expect, it } from "vitest";
import { countText, hostOf, salaryText, sizeText } from "./format.ts";
import { chooseLocale } from "./locale.ts";
import { deviceName } from "./device-name.ts";

const none = { min: null, max: null, currency: null, period: null };

describe("salaries", () => {
  it.each([
    [
      { ...none, min: 60_000, max: 72_000, currency: "EUR", period: "year" },
      "€60,000 – €72,000 per year",
    ],
    [{ ...none, min: 60_000, currency: "EUR" }, "from €60,000"],
    [{ ...none, max: 45.5, currency: "USD", period: "hour" }, "up to US$45.50 per hour"],
    [{ ...none, min: 50_000, max: 50_000 }, "50,000"],
  ] as const)("writes %j as %s", (salary, words) => {
    expect(salaryText(salary, "en-GB")?.replaceAll(/\s/g, " ")).toMatch(
      new RegExp(`^${words.replaceAll(/[$]/g, "\\$").replace(" – ", " ?– ?")}$`),
    );
  });

  it("says nothing when nothing is known", () => {
    expect(salaryText(none)).toBeNull();
    expect(salaryText({ ...none, currency: "EUR", period: "year" })).toBeNull();
  });
});

it.each([
  [200, "1 kB"],
  [34_000, "34 kB"],
  [1_250_000, "1.3 MB"],
])("writes %i bytes as %s", (bytes, words) => {
  expect(sizeText(bytes, "en-GB")).toBe(words);
});

it("counts in words", () => {
  expect([0, 1, 2].map((count) => countText(count, "application"))).toEqual([
    "0 applications",
    "1 application",
    "2 applications",
  ]);
});

it("shows the host of an address", () => {
  expect(hostOf("https://www.example.com/jobs/1")).toBe("example.com");
  expect(hostOf("not an address")).toBe("not an address");
});

it("writes English whatever the browser speaks", () => {
  expect(chooseLocale(["de-DE", "en-US", "en"])).toBe("en-US");
  expect(chooseLocale(["fr"])).toBe("en-GB");
  expect(chooseLocale([])).toBe("en-GB");
});

it.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
    "Edge on Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
    "Safari on iPhone",
  ],
  ["huntboard-cli/1.0", "huntboard-cli/1.0"],
  [null, "Unknown device"],
])("names the device of %s", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
