import { applyIntent, defaultDocument, layoutRules } from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import { readLayoutFile } from "./read-layout-file.ts";

const fileOf = (value: unknown) => new Blob([JSON.stringify(value)]);

describe("reading a layout from a file", () => {
  it("reads what was exported here", async () => {
    const document = applyIntent(defaultDocument, { type: "hide", id: "recent-jobs" }, layoutRules);
    expect(await readLayoutFile(fileOf(document))).toEqual({ document });
  });

  it.each([
    ["as it is", (config: unknown) => config],
    ["in its envelope", (config: unknown) => ({ layout_config: config })],
  ])("reads the guide's layout %s", async (_, wrap) => {
    const config = {
      widgets: [{ id: "status-overview", type: "status", x: 0, y: 0, w: 12, h: 5 }],
    };
    const read = await readLayoutFile(fileOf(wrap(config)));
    expect(read).toMatchObject({
      document: { widgets: { "status-overview": { hidden: false } } },
    });
  });

  it.each([
    ["a list", []],
    ["a word", "layout"],
    ["nothing", null],
    ["another document", { name: "x" }],
  ])("says that %s is no layout", async (_, value) => {
    expect(await readLayoutFile(fileOf(value))).toEqual({
      error: expect.stringMatching(/^This file holds no layout\. /),
    });
  });

  it.each([
    [
      { ...defaultDocument, rowHeight: 1e9 },
      "This looks like a layout exported here, but something in it is wrong. rowHeight: Use 200 or less.",
    ],
    [
      { widgets: [{ id: "a", type: "goals", x: 0, y: 0, w: 3, h: 4, options: { limit: 99 } }] },
      "This looks like the guide’s layout_config, but something in it is wrong. layout_config.widgets.0.options.limit: Use 20 or less.",
    ],
  ])("says what is wrong with which form: %#", async (value, error) => {
    expect(await readLayoutFile(fileOf(value))).toEqual({ error });
  });

  it("says what is no JSON, and what is too large", async () => {
    expect(await readLayoutFile(new Blob(["<html>"]))).toEqual({
      error: "This file is no JSON. Choose one that was exported here.",
    });
    expect(await readLayoutFile(new Blob(["x".repeat(200_001)]))).toEqual({
      error: "This file is too large for a layout.",
    });
  });
});
