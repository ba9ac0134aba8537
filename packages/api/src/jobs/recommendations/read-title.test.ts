import { expect, it } from "vitest";
import { readTitle } from "./read-title.ts";

it.each([
  ["Senior Software Engineer (m/w/d)", ["software", "engineer"], "senior"],
  ["Softwareentwicklerin", ["software", "engineer"], null],
  ["Développeuse logiciel H/F", ["engineer", "software"], null],
  ["Vertriebsleiter", ["sales", "manager"], null],
  ["Head of Data", ["data"], "lead"],
  ["Teamleitung Buchhaltung", ["accountant"], "lead"],
  ["Praktikum Projektmanagement", ["project", "manager"], "intern"],
  ["Werkstudent Senior Living", ["living"], "intern"],
  ["Stagiaire data scientist", ["data", "science"], "intern"],
  ["Chief Technology Officer", ["technology", "specialist"], "executive"],
  ["Jr. C++ Developer", ["c++", "engineer"], "junior"],
  ["Pflegefachkraft (m/w/d) in Vollzeit", ["nurse"], null],
  ["", [], null],
  ["m/w/d", [], null],
])("reads %j", (title, words, level) => {
  expect(readTitle(title)).toEqual({ words, level });
});
