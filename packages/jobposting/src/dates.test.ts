import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { compareDates, readDate } from "./dates.ts";

const days: [value: unknown, expected: string | null][] = [
  ["2021-01-04", "2021-01-04"],
  [" 2021-01-04 ", "2021-01-04"],
  ["20210104", "2021-01-04"],
  ["2021/01/04", "2021-01-04"],
  ["2021-1-4", "2021-01-04"],
  ["2021-01-04T00:00:00", "2021-01-04"],
  ["2021-01-04 00:00", "2021-01-04"],
  ["2021-01-04T00:00:00.000", "2021-01-04"],
  ["2021-01-04T10:30", "2021-01-04T10:30:00.000Z"],
  ["2021-01-04T10:30:15Z", "2021-01-04T10:30:15.000Z"],
  ["2021-01-04T10:30:15.123Z", "2021-01-04T10:30:15.123Z"],
  ["2021-01-04T10:30:15.1234567Z", "2021-01-04T10:30:15.123Z"],
  ["2021-01-04T10:30:15+01:00", "2021-01-04T09:30:15.000Z"],
  ["2021-01-04T00:30:15+0100", "2021-01-03T23:30:15.000Z"],
  ["2021-01-04T10:30:15-08", "2021-01-04T18:30:15.000Z"],
  ["2021-01-04T00:00:00+01:00", "2021-01-03T23:00:00.000Z"],
  ["2021-01-04T00:00:00Z", "2021-01-04T00:00:00.000Z"],
  ["2021-01-04 10:30:15 UTC", "2021-01-04T10:30:15.000Z"],
  ["2021-01-04t10:30:15z", "2021-01-04T10:30:15.000Z"],
  ["2021-01-04T24:00:00Z", "2021-01-05T00:00:00.000Z"],
  ["2021-01-04T10:30:15+01:00[Europe/Berlin]", "2021-01-04T09:30:15.000Z"],
  ["20210104T103015Z", "2021-01-04T10:30:15.000Z"],
  [1609718400, "2021-01-04T00:00:00.000Z"],
  [1609718400000, "2021-01-04T00:00:00.000Z"],
  ["1609718400", "2021-01-04T00:00:00.000Z"],
  ["1609718400000", "2021-01-04T00:00:00.000Z"],
  [1609718400.5, "2021-01-04T00:00:00.500Z"],
  ["/Date(1609718400000)/", "2021-01-04T00:00:00.000Z"],
  ["/Date(1609718400000+0100)/", "2021-01-04T00:00:00.000Z"],
  [new Date(1609718400000), "2021-01-04T00:00:00.000Z"],
  [{ "@type": "Date", "@value": "2021-01-04" }, "2021-01-04"],
  [["2021-01-04", "2021-01-05"], "2021-01-04"],
  ["4.1.2021", "2021-01-04"],
  ["04.01.2021", "2021-01-04"],
  ["04. 01. 2021", "2021-01-04"],
  ["31/12/2021", "2021-12-31"],
  ["12/31/2021", "2021-12-31"],
  ["05/05/2021", "2021-05-05"],
  ["04-01-2021", null],
  ["04/01/2021", null],
  ["04 January 2021", "2021-01-04"],
  ["4 January 2021", "2021-01-04"],
  ["4th January 2021", "2021-01-04"],
  ["January 4, 2021", "2021-01-04"],
  ["Jan 4, 2021", "2021-01-04"],
  ["Jan. 4th, 2021", "2021-01-04"],
  ["Monday, 4 January 2021", "2021-01-04"],
  ["Mon, 04 Jan 2021 10:30:15 GMT", "2021-01-04T10:30:15.000Z"],
  ["Mon, 04 Jan 2021 10:30:15 +0100", "2021-01-04T09:30:15.000Z"],
  ["January 4, 2021 at 10:30 am", "2021-01-04T10:30:00.000Z"],
  ["Posted on 4 January 2021", "2021-01-04"],
  ["4. Januar 2021", "2021-01-04"],
  ["04. Jan. 2021", "2021-01-04"],
  ["Montag, 4. Januar 2021", "2021-01-04"],
  ["4. März 2021", "2021-03-04"],
  ["15. Dezember 2021", "2021-12-15"],
  ["1. Oktober 2021", "2021-10-01"],
  ["3. Mai 2021", "2021-05-03"],
  ["4 janvier 2021", "2021-01-04"],
  ["04 Janvier 2021", "2021-01-04"],
  ["1er février 2021", "2021-02-01"],
  ["15 août 2021", "2021-08-15"],
  ["lundi 4 janvier 2021", "2021-01-04"],
  ["31 décembre 2021", "2021-12-31"],
  ["4 de enero de 2021", "2021-01-04"],
  ["15 de agosto de 2021", "2021-08-15"],
  ["4 enero 2021", "2021-01-04"],
];

const garbage: unknown[] = [
  "",
  " ",
  "-",
  "n/a",
  "null",
  "today",
  "yesterday",
  "now",
  "soon",
  "ASAP",
  "ab sofort",
  "heute",
  "gestern",
  "3 days ago",
  "vor 3 Tagen",
  "il y a 2 jours",
  "hace 3 días",
  "last week",
  "Monday",
  "4 January",
  "January 2021",
  "2021",
  "2021-02-30",
  "2021-13-01",
  "2021-00-10",
  "2021-01-00",
  "31.02.2021",
  "30 February 2021",
  "0001-01-01",
  "0001-01-01T00:00:00Z",
  "1970-01-01",
  "1989-12-31",
  "2101-01-01",
  "9999-12-31",
  "2021-01-04T25:00:00Z",
  "2021-01-04T10:61:00Z",
  "12:30",
  "10 years",
  "5 people",
  "GmbH 2021",
  "Room 101",
  "50.000 €",
  "+49 30 123456",
  "a".repeat(1000),
  0,
  1,
  -1,
  12,
  2021,
  1e18,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  undefined,
  true,
  {},
  [],
  new Date(Number.NaN),
];

const now = new Date("2021-03-10T15:00:00Z");
const relative: [text: string, expected: string][] = [
  ["today", "2021-03-10"],
  ["yesterday", "2021-03-09"],
  ["3 days ago", "2021-03-07"],
  ["Posted 3 days ago", "2021-03-07"],
  ["2 weeks ago", "2021-02-24"],
  ["a month ago", "2021-02-10"],
  ["heute", "2021-03-10"],
  ["gestern", "2021-03-09"],
  ["vor 3 Tagen", "2021-03-07"],
  ["vor 2 Wochen", "2021-02-24"],
  ["vor einem Monat", "2021-02-10"],
  ["aujourd'hui", "2021-03-10"],
  ["hier", "2021-03-09"],
  ["il y a 2 jours", "2021-03-08"],
  ["il y a 3 semaines", "2021-02-17"],
  ["hoy", "2021-03-10"],
  ["ayer", "2021-03-09"],
  ["hace 3 días", "2021-03-07"],
  ["4 January 2020", "2020-01-04"],
];

describe("readDate", () => {
  it.each(days)("reads %j as %s", (value, expected) => {
    expect(readDate(value)).toBe(expected);
    expect(readDate(value, { now })).toBe(expected);
  });

  it.each(garbage.map((value) => [value]))("reads nothing in %j", (value) => {
    expect(readDate(value)).toBeNull();
  });

  it.each(relative)("counts %j from today", (text, expected) => {
    expect(readDate(text, { now })?.slice(0, 10)).toBe(expected);
  });

  it("tells the order of day and month by the language, and by nothing else", () => {
    expect(readDate("04/01/2021", { language: "fr" })).toBe("2021-01-04");
    expect(readDate("04/01/2021", { language: "es" })).toBe("2021-01-04");
    expect(readDate("04/01/2021", { language: "en" })).toBeNull();
    expect(readDate("04-01-2021", { language: "de" })).toBe("2021-01-04");
  });

  it("does not look at the machine's clock or zone", () => {
    for (const other of ["America/Los_Angeles", "Pacific/Kiritimati"]) {
      vi.stubEnv("TZ", other);
      expect(readDate("4. Januar 2021")).toBe("2021-01-04");
      expect(readDate("2021-01-04T10:30")).toBe("2021-01-04T10:30:00.000Z");
      expect(readDate("vor 3 Tagen", { now })).toBe("2021-03-07");
      expect(readDate("today", { now: new Date("2021-03-10T23:59:00Z") })).toBe("2021-03-10");
    }
    vi.unstubAllEnvs();
  });

  it("gives back what it gave, and only days and instants between 1990 and 2100", () => {
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.date({ noInvalidDate: false }),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc
        .tuple(
          fc.nat(31),
          fc.constantFrom("January", "Januar", "janvier", "enero", "Mai"),
          fc.nat(2200),
        )
        .map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(value, (anything) => {
        const date = readDate(anything, { now });
        if (date === null) return;
        expect(date).toMatch(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/u);
        expect(Number.isNaN(Date.parse(date))).toBe(false);
        expect(date >= "1990" && date < "2101").toBe(true);
        expect(readDate(date)).toBe(date);
      }),
    );
  });
});

describe("compareDates", () => {
  it("orders days and instants", () => {
    expect(compareDates("2021-01-04", "2021-01-05")).toBeLessThan(0);
    expect(compareDates("2021-01-04", "2021-01-04")).toBe(0);
    expect(compareDates("2021-01-04", "2021-01-04T10:00:00.000Z")).toBe(0);
    expect(compareDates("2021-01-05T10:00:00.000Z", "2021-01-04")).toBeGreaterThan(0);
    expect(compareDates("2021-01-04T10:00:00.000Z", "2021-01-04T11:00:00.000Z")).toBeLessThan(0);
  });
});
