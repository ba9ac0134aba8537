import { expect, it } from "vitest";
import { placeMatcher } from "./places.ts";

const place = (text: string, city: string | null = null, country: string | null = null) => ({
  text,
  city,
  country,
});

it.each([
  ["Berlin", place("Berlin", "Berlin", "DE")],
  ["berlin", place("10115 Berlin-Mitte")],
  ["Munich", place("München", "München", "DE")],
  ["München", place("Munich, Germany")],
  ["Köln", place("Cologne Deutz")],
  ["Germany", place("Hamburg", "Hamburg", "DE")],
  ["Deutschland", place("Hamburg", "Hamburg", "DE")],
  ["Allemagne", place("Hamburg, Germany")],
  ["DE", place("Hamburg", null, "DE")],
  ["Berlin, Germany", place("Berlin", "Berlin", "DE")],
  ["Frankfurt", place("Frankfurt am Main", "Frankfurt am Main", "DE")],
  ["New York", place("NYC")],
  ["Österreich", place("Wien", "Wien", "AT")],
])("finds %j in %j", (wish, where) => {
  expect(placeMatcher([wish])(where)).toBe(true);
});

it.each([
  ["Berlin", place("Hamburg", "Hamburg", "DE")],
  ["Ulm", place("Neu-Ulmen")],
  ["Germany", place("Wien", "Wien", "AT")],
  ["Nice", place("A nicer place")],
  ["Berlin, Germany", place("Hamburg", "Hamburg", "DE")],
  ["…", place("Berlin", "Berlin", "DE")],
])("does not find %j in %j", (wish, where) => {
  expect(placeMatcher([wish])(where)).toBe(false);
});
