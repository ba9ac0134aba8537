import type { RouterInputs } from "../lib/trpc.ts";

/** What the form of an entry holds. */
export type EntryValues = { amount: string; occurredOn: string; note: string };

/** One, today. */
export function newEntry(today: string): EntryValues {
  return { amount: "1", occurredOn: today, note: "" };
}

/** Words by field for what is wrong. */
export function checkEntry(values: EntryValues, today: string): Partial<Record<string, string>> {
  const amount = Number(values.amount);
  return {
    ...(Number.isInteger(amount) && amount !== 0
      ? {}
      : { amount: "Use a whole number; one below zero takes back." }),
    ...(values.occurredOn === "" ? { occurredOn: "Choose a day." } : {}),
    ...(values.occurredOn > today ? { occurredOn: "Choose a day that has come." } : {}),
  };
}

/** What is sent. */
export function entryInput(
  goalId: string,
  { amount, occurredOn, note }: EntryValues,
): RouterInputs["insights"]["goals"]["addEntry"] {
  return { goalId, amount: Number(amount), occurredOn, note: note.trim() === "" ? null : note };
}
