import { expect, it } from "vitest";
import { checkEntry, entryInput, newEntry } from "./entry-values.ts";

const today = "2026-03-18";

it("an entry begins as one of today, which is fine as it is", () => {
  expect(checkEntry(newEntry(today), today)).toEqual({});
  expect(entryInput("1", newEntry(today))).toEqual({
    goalId: "1",
    amount: 1,
    occurredOn: today,
    note: null,
  });
});

it("an entry may take back, and says what it was", () => {
  const values = { amount: "-2", occurredOn: "2026-03-01", note: "Counted twice" };
  expect(checkEntry(values, today)).toEqual({});
  expect(entryInput("1", values)).toMatchObject({ amount: -2, note: "Counted twice" });
});

it.each([
  ["amount", { amount: "" }],
  ["amount", { amount: "0" }],
  ["amount", { amount: "1.5" }],
  ["occurredOn", { occurredOn: "" }],
  ["occurredOn", { occurredOn: "2026-03-19" }],
])("says at %s what is wrong with %j", (field, wrong) => {
  expect(Object.keys(checkEntry({ ...newEntry(today), ...wrong }, today))).toEqual([field]);
});
