import { applyIntent, defaultDocument, layoutRules } from "@huntboard/api/layout";
import { expect, it } from "vitest";
import { kindTitle, titleOf } from "./words.ts";

const add = (document: typeof defaultDocument, id: string) =>
  applyIntent(
    document,
    { type: "add", id, widgetType: "jobs", settings: {}, copyOf: "recent-jobs" },
    layoutRules,
  );

it("numbers further widgets of a kind in the order in which they came", () => {
  let document = add(add(defaultDocument, "jobs-z"), "jobs-a");
  const names = () => ["recent-jobs", "jobs-z", "jobs-a"].map((id) => titleOf(document, id));
  const known = ["Recent jobs", "Recent jobs 2", "Recent jobs 3"];
  expect(names()).toEqual(known);
  for (const intent of [
    { type: "move", breakpoint: "lg", id: "jobs-a", x: 0, y: 0 },
    { type: "hide", id: "recent-jobs" },
    { type: "show", id: "recent-jobs" },
    { type: "hide", id: "jobs-z" },
  ] as const) {
    document = applyIntent(document, intent, layoutRules);
    expect(names()).toEqual(known);
  }
  expect(titleOf(document, "status-overview")).toBe("Status overview");
  expect(kindTitle("from-the-future"), "one that is not known here").toBe("from-the-future");
});
