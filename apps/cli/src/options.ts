import { InvalidArgumentError } from "commander";

/** The names of a union, all of them: one that is missing does not compile. */
export function namesOf<Name extends string>(names: Record<Name, true>): string[] {
  return Object.keys(names);
}

/** Reads an option that is a whole number. */
export function wholeNumber(minimum: number, maximum: number) {
  return (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < minimum || number > maximum) {
      throw new InvalidArgumentError(`Use a whole number from ${minimum} to ${maximum}.`);
    }
    return number;
  };
}
