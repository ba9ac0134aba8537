import { applyIntent, defaultDocument, type Intent, layoutRules } from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import { createFakeServer, initialLayout } from "./testing/fake-server.ts";
import { openTab, sendAll } from "./testing/open-tab.ts";

const move = (id: string, x: number, y = 0): Intent => {
  return { type: "move", breakpoint: "lg", id, x, y };
};
const configure = (limit: number, id = "recent-jobs"): Intent => {
  return { type: "configure", id, settings: { limit } };
};

const withGoals = applyIntent(defaultDocument, configure(9, "goals-tracker"), layoutRules);

describe("undo beside what another tab does", () => {
  /** Two tabs, of which the first moved a widget and the server has it. */
  async function setUp() {
    const server = createFakeServer();
    let calls = 0;
    const newId = () => `call ${(calls += 1)}`;
    const [one, two] = [openTab(initialLayout, newId), openTab(initialLayout, newId)];
    one.store.dispatch([configure(5, "status-overview")], "Changed");
    one.store.dispatch([move("recent-jobs", 0)], "Moved");
    await sendAll(one, server);
    two.store.receive(server.layout());
    const other = async (...intents: Intent[]) => {
      two.store.dispatch(intents, "Done in the other");
      await sendAll(two, server);
    };
    const place = (id = "recent-jobs") =>
      one.store.state().document.layouts.lg.find(({ i }) => i === id);
    return { server, one, two, other, place };
  }

  it("says that the other changed it later, leaves it, and goes on with the step before", async () => {
    const { one, server, other, place } = await setUp();
    await other(move("recent-jobs", 4));
    one.store.receive(server.layout());
    expect(one.store.undo()).toEqual({ words: "Moved", overtaken: true });
    expect(place()?.x).toBe(4);
    expect(one.store.undo()).toEqual({ words: "Changed", overtaken: false });
    await sendAll(one, server);
    expect(server.layout().document.widgets["status-overview"]?.settings).toEqual({});
    expect(place()?.x).toBe(4);
    expect(one.heard).toEqual([]);
  });

  it("leaves it where the tab hears only from the server that the other changed it", async () => {
    const { one, server, other, place } = await setUp();
    await other(move("recent-jobs", 4));
    expect(one.store.undo()).toEqual({ words: "Moved", overtaken: false });
    await sendAll(one, server);
    expect(one.heard).toEqual(["overtaken lg/recent-jobs"]);
    expect(place()?.x).toBe(4);
    expect(one.store.redo()).toEqual({ words: "Moved", overtaken: true });
    expect(one.store.state().document).toEqual(server.layout().document);
  });

  it("takes its own back where the other moved another widget, which stays", async () => {
    const { one, server, other, place } = await setUp();
    await other(move("goals-tracker", 0));
    one.store.receive(server.layout());
    expect(one.store.undo()).toEqual({ words: "Moved", overtaken: false });
    await sendAll(one, server);
    expect(one.heard).toEqual([]);
    expect(place()?.x).toBe(6);
    expect(place("goals-tracker")?.x).toBe(0);
  });

  it("goes back to the other's where its own came on top of it", async () => {
    const { one, server, other, place } = await setUp();
    await other(move("recent-jobs", 4));
    one.store.dispatch([move("recent-jobs", 2)], "Moved again");
    await sendAll(one, server);
    expect(one.heard).toEqual(["overwritten lg/recent-jobs"]);
    expect(one.store.undo()).toEqual({ words: "Moved again", overtaken: false });
    await sendAll(one, server);
    expect(place()?.x).toBe(4);
    expect(one.store.undo()).toEqual({ words: "Moved", overtaken: true });
  });

  it.each<[string, Intent]>([
    ["a reset of the breakpoint", { type: "reset", breakpoint: "lg" }],
    ["a reset", { type: "reset" }],
    ["another layout", { type: "replace", document: withGoals }],
  ])(
    "goes back to what is there after %s of the other that it had not heard of",
    async (_, all) => {
      const { one, server, other, place } = await setUp();
      await other(all);
      one.store.dispatch([move("recent-jobs", 2)], "Moved again");
      await sendAll(one, server);
      expect(place()?.x).toBe(2);
      expect(one.store.undo()).toEqual({ words: "Moved again", overtaken: false });
      expect(place()?.x).toBe(6);
    },
  );

  it("promises nothing where the answer was lost that said what was there", async () => {
    const { one, server, other, place } = await setUp();
    await other(move("recent-jobs", 4));
    one.store.dispatch([move("recent-jobs", 2)], "Moved again");
    void one.store.flush();
    const call = one.call();
    if (call) server.apply(call.input);
    await one.end("lost");
    await sendAll(one, server);
    expect(one.heard).toEqual(["overwritten lg/recent-jobs"]);
    expect(one.store.undo()).toEqual({ words: "Moved again", overtaken: true });
    expect(place()?.x).toBe(2);
  });

  it("takes back its own reset although the answer was lost", async () => {
    const { one, server, place } = await setUp();
    one.store.dispatch([{ type: "reset" }], "Reset");
    void one.store.flush();
    const call = one.call();
    if (call) server.apply(call.input);
    await one.end("lost");
    await sendAll(one, server);
    expect(place()?.x).toBe(6);
    expect(one.store.undo()).toEqual({ words: "Reset", overtaken: false });
    expect(place()?.x).toBe(0);
    expect(one.store.undo()).toEqual({ words: "Moved", overtaken: false });
  });

  it("keeps its steps of wide screens where the other resets phones", async () => {
    const { one, server, other, place } = await setUp();
    await other({ type: "move", breakpoint: "xs", id: "goals-tracker", x: 0, y: 0 });
    await other({ type: "reset", breakpoint: "xs" });
    one.store.receive(server.layout());
    expect(one.store.undo()).toEqual({ words: "Moved", overtaken: false });
    expect(place()?.x).toBe(6);
  });

  it.each(["hears of it first", "tries its own first"])(
    "ends at the other's where it was taken back before it arrived, and %s",
    async (way) => {
      const { one, server, other, place } = await setUp();
      one.store.dispatch([move("recent-jobs", 2)], "Moved again");
      void one.store.flush();
      await one.end("lost");
      one.store.undo();
      await other(move("recent-jobs", 4));
      if (way === "hears of it first") one.store.receive(server.layout());
      await sendAll(one, server);
      expect(server.layout().document.layouts.lg.find(({ i }) => i === "recent-jobs")?.x).toBe(4);
      expect(place()?.x).toBe(4);
      expect(one.heard).toEqual([]);
      expect(one.store.redo()).toEqual({ words: "Moved again", overtaken: true });
    },
  );

  it("leaves the other's where its own reset was taken back before it arrived", async () => {
    const { one, server, other, place } = await setUp();
    one.store.dispatch([{ type: "reset", breakpoint: "lg" }], "Reset");
    void one.store.flush();
    await one.end("lost");
    one.store.undo();
    await other(move("goals-tracker", 5));
    await sendAll(one, server);
    expect(place("goals-tracker")?.x).toBe(5);
    expect(place()?.x).toBe(0);
  });

  it("does not say that it took something back where nothing of it is left", async () => {
    const { one, server, other } = await setUp();
    one.store.dispatch([{ type: "reset", breakpoint: "lg" }], "Reset");
    await sendAll(one, server);
    await other(move("recent-jobs", 2));
    one.store.receive(server.layout());
    await other({ type: "reset", breakpoint: "lg" });
    one.store.receive(server.layout());
    expect(one.store.undo()).toEqual({ words: "Reset", overtaken: true });
  });

  it("brings back no widget that the other removed, whatever came after", async () => {
    const { one, two, server, other } = await setUp();
    one.store.dispatch([{ type: "add", id: "added", widgetType: "status", settings: {} }], "Added");
    one.store.dispatch([configure(5, "added")], "Changed");
    await sendAll(one, server);
    two.store.receive(server.layout());
    await other({ type: "remove", id: "added" });
    await other(move("goals-tracker", 0));
    one.store.receive(server.layout());
    expect(one.store.undo()).toEqual({ words: "Changed", overtaken: true });
    expect(server.layout().document.widgets).not.toHaveProperty("added");
  });

  it("knows after a reload what the other changed meanwhile", async () => {
    const { one, server, other } = await setUp();
    await other({ type: "reset" });
    const again = openTab(server.layout(), () => "call", one.kept());
    expect(again.store.undo()).toEqual({ words: "Moved", overtaken: true });
    expect(again.store.state().document).toEqual(defaultDocument);
  });

  it("removes no widget that the other moved since it was added", async () => {
    const { one, two, server, other, place } = await setUp();
    one.store.dispatch([{ type: "add", id: "added", widgetType: "status", settings: {} }], "Added");
    await sendAll(one, server);
    two.store.receive(server.layout());
    await other(move("added", 3));
    one.store.receive(server.layout());
    expect(one.store.undo()).toEqual({ words: "Added", overtaken: true });
    expect(place("added")?.x).toBe(3);
  });

  it("tells nobody of what was taken back before it was sent", () => {
    const one = openTab(initialLayout, () => "call");
    one.store.dispatch([move("recent-jobs", 2), move("recent-jobs", 1)], "Moved");
    one.store.undo();
    void one.store.flush();
    expect(one.call()).toBeNull();
    expect(one.store.state()).toMatchObject({ save: "saved", document: defaultDocument });
    one.store.redo();
    one.store.undo();
    expect(one.store.state()).toMatchObject({ save: "saved", document: defaultDocument });
  });
});
