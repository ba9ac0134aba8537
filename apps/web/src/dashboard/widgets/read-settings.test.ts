import { widgets } from "@huntboard/api/widgets";
import { describe, expect, it } from "vitest";
import { readSettings } from "./read-settings.ts";

const { jobs, activity } = widgets;

describe("a widget's settings", () => {
  it("are the defaults while nothing is stored", () => {
    expect(readSettings(jobs.settings, {})).toEqual({
      source: "newest",
      remote: false,
      applied: false,
      limit: 6,
    });
  });

  it("are what is stored, without what the kind does not know", () => {
    const stored = { source: "match", remote: true, limit: 20, colour: "red" };
    expect(readSettings(jobs.settings, stored)).toEqual({
      source: "match",
      remote: true,
      applied: false,
      limit: 20,
    });
  });

  it.each([
    ["source", "oldest"],
    ["remote", "yes"],
    ["limit", 2],
    ["limit", 21],
    ["limit", "7"],
    ["limit", null],
  ] as const)("are the default where %s is %j", (name, value) => {
    const defaults = readSettings(jobs.settings, {});
    expect(readSettings(jobs.settings, { [name]: value })).toEqual(defaults);
  });

  it("take a choice of several only when all of it is known", () => {
    const read = (kinds: unknown) => readSettings(activity.settings, { kinds }).kinds;
    const all = read(undefined);
    const [first] = all;
    expect(read([first])).toEqual([first]);
    for (const odd of [[], [first, "gossip"], "status", {}]) expect(read(odd)).toEqual(all);
  });
});
