import { defaultDocument } from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import { keptPrefix, readKept, writeKept } from "./kept-layout.ts";
import type { Kept } from "./store-options.ts";
import { createFakeStorage } from "./testing/fake-browser.ts";
import { createFakeServer } from "./testing/fake-server.ts";
import { openTab, sendAll } from "./testing/open-tab.ts";
import type { Step } from "./undo-steps.ts";

const kim = keptPrefix("kim") + "tab";

const step = (words: string): Step => ({
  words,
  number: 1,
  back: { type: "restore", parts: ["rowHeight"], widgets: {}, layouts: {}, rowHeight: 60 },
  size: 1,
  pending: 0,
});
const kept: Kept = {
  revision: 4,
  call: { id: "call", size: 1 },
  unsent: [{ type: "move", breakpoint: "lg", id: "recent-jobs", x: 0, y: 0 }],
  undo: [step("a"), step("b")],
  redo: [step("c")],
};

describe("what a tab keeps of the layout", () => {
  it("reads what was written, for the same person only", () => {
    const storage = createFakeStorage();
    writeKept(storage, kim, kept);
    expect(readKept(storage, kim)).toEqual(kept);
    expect(readKept(storage, keptPrefix("alex") + "tab")).toBeNull();
  });

  it("goes with the drafts when another person signs in", () => {
    const storage = createFakeStorage();
    writeKept(storage, kim, kept);
    expect([...storage.values.keys()]).toEqual([expect.stringMatching(/^huntboard\.draft\./)]);
  });

  it("keeps the newest steps where there is no room for all, and what is unsent in any case", () => {
    const many = Array.from({ length: 150 }, (_, index) => step(`step ${index}`));
    const whole = { ...kept, undo: many };
    const length = JSON.stringify(whole).length;
    const storage = createFakeStorage(length - 1);
    writeKept(storage, kim, whole);
    expect(readKept(storage, kim)).toEqual({ ...whole, undo: many.slice(50) });
    const small = createFakeStorage(200);
    writeKept(small, kim, whole);
    expect(readKept(small, kim)).toEqual({ ...kept, undo: [], redo: [] });
  });

  it("breaks nothing where nothing can be stored", () => {
    const full = createFakeStorage(0);
    writeKept(full, kim, kept);
    writeKept(null, kim, kept);
    expect(readKept(full, kim)).toBeNull();
    expect(readKept(null, kim)).toBeNull();
  });

  it.each([
    ["no JSON", "{"],
    ["another value", "5"],
    ["nothing", "null"],
    ["no lists", JSON.stringify({ revision: 1, unsent: "", undo: [], redo: [] })],
    ["a list that is missing", JSON.stringify({ revision: 1, unsent: [], undo: [] })],
    ["an intent of another version", JSON.stringify({ ...kept, unsent: [{ type: "fly" }] })],
    [
      "a breakpoint of another version",
      JSON.stringify({
        ...kept,
        unsent: [{ type: "move", breakpoint: "xl", id: "recent-jobs", x: 0, y: 0 }],
      }),
    ],
  ])("takes %s for nothing", (_, text) => {
    const storage = createFakeStorage();
    writeKept(storage, kim, kept);
    for (const key of storage.values.keys()) storage.values.set(key, text);
    expect(readKept(storage, kim)).toBeNull();
  });

  const put = (value: unknown) => {
    const storage = createFakeStorage();
    writeKept(storage, kim, kept);
    for (const key of storage.values.keys()) storage.values.set(key, JSON.stringify(value));
    return readKept(storage, kim);
  };

  it.each([
    ["its way back", { undo: [{ ...kept.undo[0], back: null }] }],
    ["words", { redo: [{ ...kept.redo[0], words: 1 }] }],
  ])("keeps what is unsent where a step is without %s", (_, steps) => {
    expect(put({ ...kept, ...steps })).toEqual({ ...kept, undo: [], redo: [] });
  });

  it("loses nothing unsent of the version before, and sends it", async () => {
    const [place] = defaultDocument.layouts.lg;
    const restore = { type: "restore", widgets: {}, layouts: { lg: [place] } };
    const read = put({
      unsent: [...kept.unsent, restore],
      undo: [{ number: 1, words: "Moved", forward: kept.unsent, back: restore }],
      redo: [],
    });
    expect(read).toMatchObject({
      call: null,
      unsent: [...kept.unsent, { ...restore, parts: ["lg/status-overview"] }],
      undo: [],
    });
    const server = createFakeServer();
    server.apply({ baseRevision: 0, intents: [{ type: "hide", id: "recent-jobs" }] });
    const tab = openTab(server.layout(), () => "call", read);
    await sendAll(tab, server);
    expect(tab.heard).toEqual([]);
    const { document } = server.layout();
    expect(document.layouts.lg.find(({ i }) => i === "recent-jobs")?.x).toBe(0);
    expect(tab.store.state()).toMatchObject({ save: "saved", document });
  });
});
