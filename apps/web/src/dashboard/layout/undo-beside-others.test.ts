import { defaultDocument, type Intent } from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import { createFakeServer, initialLayout } from "./testing/fake-server.ts";
import { openTab, sendAll } from "./testing/open-tab.ts";

const move = (id: string, x: number, y = 0): Intent => {
  return { type: "move", breakpoint: "lg", id, x, y };
};
const configure = (limit: number, id = "recent-jobs"): Intent => {
  return { type: "configure", id, settings: { limit } };
};

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
