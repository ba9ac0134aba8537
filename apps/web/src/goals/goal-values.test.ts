import { describe, expect, it } from "vitest";
import { checkValues, inputOf, valuesOf, withKind } from "./goal-values.ts";

const values = valuesOf(null);

describe("the form of a goal", () => {
  it("begins with five applications a week, which is fine as it is", () => {
    expect(checkValues(values)).toEqual({});
    expect(inputOf(values)).toEqual({
      kind: "applications",
      title: "Five applications a week",
      target: 5,
      period: "week",
      skillKey: null,
      unit: null,
      deadline: null,
      restDays: [],
    });
  });

  it.each([
    ["title", { title: "  " }],
    ["target", { target: "0" }],
    ["target", { target: "2.5" }],
    ["target", { target: "" }],
    ["target", { target: "many" }],
    ["skillKey", { kind: "skill" }],
    ["restDays", { period: "day", restDays: ["1", "2", "3", "4", "5", "6", "7"] }],
  ])("says at %s what is wrong with %j", (field, wrong) => {
    expect(Object.keys(checkValues({ ...values, ...wrong }))).toEqual([field]);
  });

  it("sends a skill with its level, to be reached once", () => {
    const skill = { ...values, kind: "skill", skillKey: "go", target: "4", unit: "hours" };
    expect(checkValues(skill)).toEqual({});
    expect(inputOf(skill)).toMatchObject({
      kind: "skill",
      skillKey: "go",
      target: 4,
      period: "once",
      unit: null,
    });
  });

  it("takes a level as the target of a skill, and a number for all else", () => {
    const skill = withKind(values, "skill");
    expect(skill).toEqual({ ...values, kind: "skill", target: "1" });
    expect(withKind({ ...skill, target: "3" }, "skill").target).toBe("3");
    expect(withKind(skill, "custom")).toEqual({ ...values, kind: "custom" });
    expect(withKind({ ...values, target: "8" }, "interviews").target).toBe("8");
  });

  it("sends what else was said about a goal of one's own, and drops what belongs to another kind", () => {
    const own = {
      ...values,
      kind: "custom",
      unit: "pages",
      skillKey: "go",
      deadline: "2027-01-31",
      period: "day",
      restDays: ["6", "7"],
    };
    expect(inputOf(own)).toMatchObject({
      kind: "custom",
      unit: "pages",
      skillKey: null,
      deadline: "2027-01-31",
      period: "day",
      restDays: [6, 7],
    });
  });

  it("sends days of rest only where they change something", () => {
    const sent = (more: Partial<typeof values>) =>
      inputOf({ ...values, restDays: ["7"], ...more }).restDays;
    expect(sent({ period: "day" })).toEqual([7]);
    expect(sent({ period: "once" })).toEqual([7]);
    expect(sent({ period: "week" })).toEqual([]);
    expect(sent({ period: "month" })).toEqual([]);
    expect(sent({ period: "once", kind: "skill" })).toEqual([]);
  });
});
