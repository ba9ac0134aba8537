import fc from "fast-check";
import { expect, it } from "vitest";
import { AppError } from "./app-error.ts";
import { atInstant, resolveDay, resolveTime } from "./wall-time.ts";

function refusal(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error("nothing was refused");
}

const field = "startTime";

it("reads an instant and a wall time as the same point", () => {
  const zone = "Europe/Berlin";
  const expected = { instant: Date.UTC(2026, 2, 1, 13), local: "2026-03-01T14:00:00" };
  expect(resolveTime({ field, value: "2026-03-01T13:00:00.000Z", zone })).toEqual(expected);
  expect(resolveTime({ field, value: "2026-03-01T08:00:00-05:00", zone })).toEqual(expected);
  expect(resolveTime({ field, value: "2026-03-01T14:00", zone })).toEqual(expected);
});

it("asks about a time that a clock change skips", () => {
  const zone = "Europe/Berlin";
  expect(refusal(() => resolveTime({ field, value: "2026-03-29T02:30", zone }))).toEqual({
    code: "ambiguous_time",
    choices: {
      field,
      reason: "gap",
      instants: ["2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"],
    },
  });
});

it("asks about a time that happens twice, earlier one first", () => {
  const zone = "America/New_York";
  expect(refusal(() => resolveTime({ field, value: "2026-11-01T01:30:00", zone }))).toEqual({
    code: "ambiguous_time",
    choices: {
      field,
      reason: "overlap",
      instants: ["2026-11-01T01:30:00-04:00", "2026-11-01T01:30:00-05:00"],
    },
  });
});

it("takes each offered choice as it is", () => {
  const zone = "America/New_York";
  for (const [value, hour] of [
    ["2026-11-01T01:30:00-04:00", 5],
    ["2026-11-01T01:30:00-05:00", 6],
  ] as const)
    expect(resolveTime({ field, value, zone })).toEqual({
      instant: Date.UTC(2026, 10, 1, hour, 30),
      local: "2026-11-01T01:30:00",
    });
});

it("refuses dates that do not exist and years out of reach", () => {
  for (const value of [
    "2026-02-30T10:00",
    "2026-01-01T24:30",
    "1969-12-31T10:00",
    "2300-01-01T10:00",
  ])
    expect(refusal(() => resolveTime({ field, value, zone: "UTC" })).code).toBe("invalid_input");
});

it("starts a day at midnight, or later where midnight is skipped", () => {
  // Chile changes its clocks at midnight: 6 September 2026 begins at 01:00.
  const zone = "America/Santiago";
  const day = { instant: Date.UTC(2026, 8, 6, 4), local: "2026-09-06T00:00:00" };
  expect(resolveDay({ field, value: "2026-09-06T00:00", zone })).toEqual(day);
  expect(resolveDay({ field, value: "2026-09-06T04:00:00Z", zone })).toEqual(day);
  expect(refusal(() => resolveDay({ field, value: "2026-09-06T09:00", zone })).code).toBe(
    "invalid_input",
  );
});

it("finds every wall time again in every zone, or asks", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
      fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 }),
      (zone, minute) => {
        const instant = minute * 60_000;
        const { local } = atInstant(instant, zone);
        try {
          expect(resolveTime({ field, value: local, zone })).toEqual({ instant, local });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          const instants = error.details.choices?.instants.map((one) => Date.parse(one));
          expect(error.details.choices?.reason).toBe("overlap");
          expect(instants).toContain(instant);
        }
      },
    ),
    { numRuns: 500 },
  );
});
