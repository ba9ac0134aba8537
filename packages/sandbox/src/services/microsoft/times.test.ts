import fc from "fast-check";
import { expect, it } from "vitest";
import { checkedTime } from "./event-rules.ts";
import { instantOf } from "./event-view.ts";
import { windowsZones } from "./windows-zones.ts";

it("reads a wall time in any Windows zone as the moment it is there", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.entries(windowsZones)),
      fc.date({ min: new Date("2020-01-01"), max: new Date("2036-01-01"), noInvalidDate: true }),
      ([timeZone, iana], date) => {
        const moment = Temporal.Instant.fromEpochMilliseconds(
          Math.floor(date.getTime() / 60_000) * 60_000,
        );
        const zoned = moment.toZonedDateTimeISO(iana);
        const time = checkedTime({
          dateTime: zoned.toPlainDateTime().toString({ smallestUnit: "second" }),
          timeZone,
        });
        const read = instantOf({ start: time, end: time }, "start").toZonedDateTimeISO(iana);
        // In the hour that clocks repeat one wall time names two moments; the wall time is what has to agree.
        expect(read.toPlainDateTime().toString()).toBe(zoned.toPlainDateTime().toString());
      },
    ),
    { numRuns: 500 },
  );
});
