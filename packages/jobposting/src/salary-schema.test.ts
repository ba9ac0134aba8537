import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { salaryFromSchema, toYearly } from "./salary.ts";
import type { Salary, SalaryPeriod } from "./types.ts";

function salary(
  min: number | null,
  max: number | null,
  currency: string | null,
  period: SalaryPeriod | null,
  guessed = false,
): Salary {
  return { min, max, currency, period, guessed };
}

const money = (value: unknown, currency: unknown = "EUR") => ({
  "@type": "MonetaryAmount",
  currency,
  value,
});
const quantity = (rest: object) => ({ "@type": "QuantitativeValue", ...rest });

const cases: [name: string, value: unknown, expected: Salary | null][] = [
  [
    "a range",
    money(quantity({ minValue: 50000, maxValue: 60000, unitText: "YEAR" })),
    salary(50000, 60000, "EUR", "year"),
  ],
  [
    "one value",
    money(quantity({ value: 17.5, unitText: "HOUR" }), "USD"),
    salary(17.5, 17.5, "USD", "hour"),
  ],
  [
    "a minimum alone",
    money(quantity({ minValue: 3000, unitText: "MONTH" })),
    salary(3000, null, "EUR", "month"),
  ],
  [
    "a maximum alone",
    money(quantity({ maxValue: 3000, unitText: "MONTH" })),
    salary(null, 3000, "EUR", "month"),
  ],
  [
    "amounts as text",
    money(quantity({ minValue: "50000", maxValue: "60000.00", unitText: "YEAR" })),
    salary(50000, 60000, "EUR", "year"),
  ],
  [
    "amounts with separators",
    money(quantity({ value: "50.000,00", unitText: "YEAR" })),
    salary(50000, 50000, "EUR", "year"),
  ],
  [
    "a range as text",
    money(quantity({ value: "50k–60k", unitText: "YEAR" })),
    salary(50000, 60000, "EUR", "year"),
  ],
  [
    "a range as a list",
    money(quantity({ value: [50000, 60000], unitText: "YEAR" })),
    salary(50000, 60000, "EUR", "year"),
  ],
  [
    "a list the other way round",
    money(quantity({ value: [60000, 50000], unitText: "YEAR" })),
    salary(50000, 60000, "EUR", "year"),
  ],
  [
    "a list on the amount",
    { ...money([50000, 60000]), unitText: "YEAR" },
    salary(50000, 60000, "EUR", "year"),
  ],
  ["a number on the amount", money(50000), salary(50000, 50000, "EUR", "year", true)],
  [
    "the range on the amount",
    {
      "@type": "MonetaryAmount",
      currency: "EUR",
      minValue: 50000,
      maxValue: 60000,
      unitText: "ANNUM",
    },
    salary(50000, 60000, "EUR", "year"),
  ],
  [
    "no unit, by the size",
    money(quantity({ minValue: 50000, maxValue: 60000 })),
    salary(50000, 60000, "EUR", "year", true),
  ],
  [
    "no unit, a month's size",
    money(quantity({ value: 3200 })),
    salary(3200, 3200, "EUR", "month", true),
  ],
  ["no unit, an hour's size", money(quantity({ value: 15 })), salary(15, 15, "EUR", "hour", true)],
  [
    "no unit, in crowns",
    money(quantity({ value: 45000 }), "CZK"),
    salary(45000, 45000, "CZK", "month", true),
  ],
  [
    "ANNUM",
    money(quantity({ value: 50000, unitText: "ANNUM" })),
    salary(50000, 50000, "EUR", "year"),
  ],
  [
    "per year",
    money(quantity({ value: 50000, unitText: "per year" })),
    salary(50000, 50000, "EUR", "year"),
  ],
  [
    "a duration",
    money(quantity({ value: 50000, unitText: "P1Y" })),
    salary(50000, 50000, "EUR", "year"),
  ],
  [
    "a unit code",
    money(quantity({ value: 3000, unitCode: "MON" })),
    salary(3000, 3000, "EUR", "month"),
  ],
  [
    "an hour's code",
    money(quantity({ value: 20, unitCode: "HUR" })),
    salary(20, 20, "EUR", "hour"),
  ],
  [
    "a German unit",
    money(quantity({ value: 3000, unitText: "Monat" })),
    salary(3000, 3000, "EUR", "month"),
  ],
  [
    "a French unit",
    money(quantity({ value: 45000, unitText: "annuel" })),
    salary(45000, 45000, "EUR", "year"),
  ],
  [
    "an address as unit",
    money(quantity({ value: 50000, unitText: "https://schema.org/YEAR" })),
    salary(50000, 50000, "EUR", "year"),
  ],
  [
    "a sign as currency",
    money(quantity({ value: 50000, unitText: "YEAR" }), "€"),
    salary(50000, 50000, "EUR", "year"),
  ],
  [
    "a currency in small letters",
    money(quantity({ value: 50000, unitText: "YEAR" }), "eur"),
    salary(50000, 50000, "EUR", "year"),
  ],
  [
    "an unknown currency",
    money(quantity({ value: 50000, unitText: "YEAR" }), "none"),
    salary(50000, 50000, null, "year"),
  ],
  [
    "a price specification",
    { "@type": "PriceSpecification", price: 50000, priceCurrency: "EUR", unitText: "YEAR" },
    salary(50000, 50000, "EUR", "year"),
  ],
  [
    "prices",
    { minPrice: 40, maxPrice: 60, priceCurrency: "USD", unitText: "HOUR" },
    salary(40, 60, "USD", "hour"),
  ],
  [
    "a distribution",
    {
      "@type": "MonetaryAmountDistribution",
      currency: "USD",
      duration: "P1Y",
      median: 90000,
      percentile10: 70000,
      percentile90: 120000,
    },
    salary(70000, 120000, "USD", "year", true),
  ],
  [
    "a median alone",
    { "@type": "MonetaryAmountDistribution", currency: "USD", duration: "P1Y", median: 90000 },
    salary(90000, 90000, "USD", "year", true),
  ],
  [
    "a list of salaries",
    [null, money(quantity({ value: 0 })), money(quantity({ value: 50000, unitText: "YEAR" }))],
    salary(50000, 50000, "EUR", "year"),
  ],
  ["a text", "€50,000 – €60,000 per year", salary(50000, 60000, "EUR", "year")],
  [
    "a board's own shape",
    { min: 3000, max: 3500, currency: "EUR", period: "monthly" },
    salary(3000, 3500, "EUR", "month"),
  ],
  [
    "a board's own names",
    { salary_minimum: 400, salary_maximum: 500, salary_currency: "EUR", salary_period: "daily" },
    salary(400, 500, "EUR", "day"),
  ],
  ["an empty shape", { min: null, max: null, currency: "EUR", period: "none" }, null],
  ["zeros", money(quantity({ minValue: 0, maxValue: 0, unitText: "YEAR" })), null],
  [
    "a zero minimum",
    money(quantity({ minValue: 0, maxValue: 60000, unitText: "YEAR" })),
    salary(null, 60000, "EUR", "year"),
  ],
  [
    "a zero maximum",
    money(quantity({ minValue: 50000, maxValue: 0, unitText: "YEAR" })),
    salary(50000, null, "EUR", "year"),
  ],
  ["a zero text", money(quantity({ value: "0", unitText: "YEAR" })), null],
  ["a negative amount", money(quantity({ value: -1, unitText: "YEAR" })), null],
  ["nothing", null, null],
  ["an empty text", "", null],
  ["an empty object", {}, null],
  ["an empty list", [], null],
  ["words", "competitive", null],
  ["infinity", money(quantity({ value: Number.POSITIVE_INFINITY })), null],
  ["a boolean", true, null],
  // The minimum lies above the maximum.
  [
    "a contradiction",
    money(quantity({ minValue: 60000, maxValue: 50000, unitText: "YEAR" })),
    salary(50000, null, "EUR", "year", true),
  ],
  [
    "a maximum meant in thousands",
    money(quantity({ minValue: 45000, maxValue: 55, unitText: "YEAR" })),
    salary(45000, 55000, "EUR", "year", true),
  ],
  [
    "a contradiction that the yearly minimum settles",
    {
      salary_minimum: 15000,
      salary_maximum: 10800,
      salary_currency: "EUR",
      salary_period: "monthly",
      salary_yearly_minimum: 180000,
    },
    salary(15000, null, "EUR", "month", true),
  ],
  [
    "a contradiction that it does not settle",
    { min: 15000, max: 10800, currency: "EUR", period: "monthly", yearly_minimum: 99999 },
    salary(10800, null, "EUR", "month", true),
  ],
];

describe("salaryFromSchema", () => {
  it.each(cases)("reads %s", (_name, value, expected) => {
    expect(salaryFromSchema(value)).toEqual(expected);
  });

  it("takes the posting's currency where the salary has none", () => {
    expect(salaryFromSchema(50000, { currency: "CHF" })).toEqual(
      salary(50000, 50000, "CHF", "year", true),
    );
    expect(salaryFromSchema("50k–60k a year", { currency: "usd" })).toEqual(
      salary(50000, 60000, "USD", "year"),
    );
    expect(
      salaryFromSchema(money(quantity({ value: 9, unitText: "HOUR" })), { currency: "USD" })
        ?.currency,
    ).toBe("EUR");
  });

  it("ends with finite amounts in order, two decimals at most, whatever it is given", () => {
    const key = fc.constantFrom(
      "value",
      "minValue",
      "maxValue",
      "currency",
      "unitText",
      "min",
      "max",
      "period",
      "price",
      "median",
    );
    const leaf = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.string(),
      fc.constantFrom("YEAR", "EUR", null, "50k-60k", "1.5"),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(key, tie("value")),
      ),
    }));
    fc.assert(
      fc.property(value, (anything) => {
        expectSound(salaryFromSchema(anything));
      }),
    );
  });
});

function expectSound(found: Salary | null): void {
  if (found === null) return;
  const { min, max } = found;
  expect(min !== null || max !== null).toBe(true);
  expect((min ?? 1) > 0 && (max ?? 1) > 0 && (min ?? 0) <= (max ?? Number.POSITIVE_INFINITY)).toBe(
    true,
  );
  for (const amount of [min ?? 1, max ?? 1]) {
    expect(Number.isFinite(amount)).toBe(true);
    expect(Math.abs(amount * 100 - Math.round(amount * 100))).toBeLessThan(
      1e-4 * Math.max(1, amount),
    );
  }
}

describe("toYearly", () => {
  it.each([
    ["hour", 20, 41600],
    ["day", 400, 104000],
    ["week", 800, 41600],
    ["month", 3000, 36000],
    ["year", 50000, 50000],
  ] as const)("counts the %ss of a year", (period, amount, yearly) => {
    expect(toYearly({ min: amount, max: null, period })).toEqual({ min: yearly, max: null });
    expect(toYearly({ min: null, max: amount, period })).toEqual({ min: null, max: yearly });
  });

  it("knows nothing without a period or an amount", () => {
    expect(toYearly({ min: 1, max: 2, period: null })).toBeNull();
    expect(toYearly({ min: null, max: null, period: "year" })).toBeNull();
  });
});
