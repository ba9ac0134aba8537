import { type Intent, layoutRules } from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import { createKeptRooms } from "./kept-rooms.ts";
import { createLayoutStore } from "./layout-store.ts";
import type { Kept } from "./store-options.ts";
import { createFakeLocks, createFakeStorage } from "./testing/fake-browser.ts";
import { createFakeServer } from "./testing/fake-server.ts";
import { randomOf } from "./testing/random-of.ts";
import { beginVisit } from "./visit.ts";

const moment = () => new Promise((resolve) => setImmediate(resolve));
const hide = (id: string): Intent => ({ type: "hide", id });

/** A browser with tabs, and a server that is reached or not. */
function setUp() {
  const server = createFakeServer();
  const storage = createFakeStorage();
  const locks = createFakeLocks();
  const network = { up: true };
  /** The calls that brought each intent to the server. */
  const arrived = new Map<string, Set<string>>();
  let count = 0;
  const newId = () => `${(count += 1)}`;
  /** Shows the dashboard in a new tab, or in one that is loaded again. */
  const open = async (session = createFakeStorage()) => {
    count += 1;
    const tab = count;
    const rooms = createKeptRooms({
      userId: "kim",
      shared: { storage, locks: locks.of(tab) },
      tab: session,
      newId,
    });
    let lives = true;
    const openStore = (kept: Kept | null, keep: (kept: Kept) => void) =>
      createLayoutStore({
        initial: server.layout(),
        kept,
        keep: (next) => lives && keep(next),
        newId,
        send: async (input) => {
          if (!network.up || !lives) throw new Error("The server is not reached.");
          for (const intent of input.intents) {
            const text = JSON.stringify(intent);
            arrived.set(text, (arrived.get(text) ?? new Set()).add(input.call));
          }
          const answer = server.apply(input);
          await moment();
          if (!lives) return new Promise(() => {});
          return answer;
        },
        isRefusal: () => false,
        onSaved: () => {},
        onOverwritten: () => {},
        onOvertaken: () => {},
        onRefused: () => {},
        readAgain: () => {},
        schedule: (run) => void setImmediate(() => lives && network.up && run()),
      });
    const store = openStore(null, rooms.keep);
    const visit = beginVisit({ store, rooms, openSender: openStore });
    await visit.opened;
    const die = () => {
      lives = false;
      locks.kill(tab);
    };
    return { store, session, die, ...visit };
  };
  return { server, network, arrived, open };
}

describe("a visit to the dashboard", () => {
  it("sends what a tab that was closed offline had done, and can take it back", async () => {
    const { server, network, open } = setUp();
    network.up = false;
    const one = await open();
    one.store.dispatch([hide("recent-jobs")], "Hidden");
    await moment();
    one.die();
    network.up = true;
    const two = await open();
    expect(two.store.state().document.widgets["recent-jobs"]?.hidden).toBe(true);
    await moment();
    await moment();
    expect(server.layout().document.widgets["recent-jobs"]?.hidden).toBe(true);
    expect(two.store.undo()?.words).toBe("Hidden");
  });

  it("sends for several tabs that are gone, and nothing of those that live", async () => {
    const { server, network, arrived, open } = setUp();
    network.up = false;
    const tabs = [await open(), await open(), await open()] as const;
    const ids = ["recent-jobs", "goals-tracker", "skills-progress"];
    tabs.forEach(({ store }, index) => store.dispatch([hide(ids[index] ?? "")], "Hidden"));
    tabs[0].die();
    tabs[1].die();
    network.up = true;
    await open();
    tabs[2].flush();
    for (let turn = 0; turn < 10; turn += 1) await moment();
    const { widgets } = server.layout().document;
    expect(ids.map((id) => widgets[id]?.hidden)).toEqual([true, true, true]);
    expect([...arrived.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
  });

  it("loses nothing and sends nothing twice, however tabs come and go", async () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = randomOf(seed);
      const { server, network, arrived, open } = setUp();
      let tabs = [await open()];
      const done: string[] = [];
      for (let turn = 0; turn < 40; turn += 1) {
        const at = random(tabs.length);
        const tab = tabs[at];
        const act = random(10);
        if (act < 4 && tab) {
          const id = `added-${turn}`;
          const add: Intent = { type: "add", id, widgetType: "status", settings: {} };
          if (tab.store.dispatch([add], "Added")) done.push(id);
        } else if (act < 6) network.up = !network.up;
        else if (act < 8 || !tab) tabs = [...tabs, await open()];
        else {
          if (random(2) === 0) tab.die();
          else tab.leave();
          const again = random(2) === 0 ? [await open(tab.session)] : [];
          tabs = [...tabs.toSpliced(at, 1), ...again];
        }
        if (random(2) === 0) await moment();
      }
      network.up = true;
      for (const { leave } of tabs) leave();
      for (let turn = 0; turn < 10; turn += 1) await moment();
      await open();
      for (let turn = 0; turn < 30; turn += 1) await moment();
      const { widgets } = server.layout().document;
      const isLost = (id: string) => !(id in widgets || id in layoutRules.defaultDocument.widgets);
      const twice = [...arrived].filter(([, calls]) => calls.size > 1).map(([text]) => text);
      expect({ seed, lost: done.filter(isLost), twice }).toEqual({ seed, lost: [], twice: [] });
    }
  });
});
