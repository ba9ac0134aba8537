import { isDeepStrictEqual } from "node:util";
import {
  defaultDocument,
  type Intent,
  type LayoutDocument,
  touchedBy,
} from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import { createFakeServer, type FakeServer, initialLayout } from "./testing/fake-server.ts";
import { type Random, randomOf } from "./testing/random-of.ts";
import { type Call, openTab, sendAll, type Tab } from "./testing/open-tab.ts";

const schedules = 10_000;
const longest = 24;
const ids = ["status-overview", "recent-jobs", "application-stats"];

type Name = "one" | "two";

const move = (id: string, x: number, y = 0): Intent => {
  return { type: "move", breakpoint: "lg", id, x, y };
};
const configure = (limit: number, id = "recent-jobs"): Intent => {
  return { type: "configure", id, settings: { limit } };
};

/** What a document says of a part; that others make it stand lower is not what anybody said of it. */
function said(document: LayoutDocument, part: string): string {
  const [name, id] = part.split("/");
  if (id === undefined) return JSON.stringify(document.widgets[part]);
  const cell = name === "lg" ? document.layouts.lg.find(({ i }) => i === id) : undefined;
  return JSON.stringify([cell?.x, cell?.w, cell?.h]);
}

/** Something that one of the tabs does; nothing that one does comes out as what the other does. */
function anything(name: Name, random: Random, count: number): Intent {
  const id = ids[random(ids.length)] ?? "";
  const own = name === "one" ? 0 : 1;
  const kind = random(10);
  if (kind < 5) return move(id, random(3) * 2 + own, random(9));
  if (kind < 7) return configure(count, id);
  if (kind === 7 && name === "two" && random(3) === 0)
    return { type: "reset", breakpoint: random(2) === 0 ? "lg" : undefined };
  // One hides this widget, the other that one.
  const other = ids[own] ?? "";
  return random(2) === 0 ? { type: "hide", id: other } : { type: "show", id: other };
}

/** Who changed what last, as the server heard it. */
class Acknowledged {
  /** What one of them undid although the other had said it later. */
  readonly takenBack: string[] = [];
  readonly #owners = new Map<string, Name>();
  readonly #redone: Record<Name, Set<string>> = { one: new Set(), two: new Set() };

  /** What was taken back before anybody heard of it is done anew. */
  redoes(name: Name, parts: readonly string[]): void {
    for (const part of parts) this.#redone[name].add(part);
  }

  /** Lets a call arrive; whatever of it undoes something must leave the other's as it is. */
  arrive(server: FakeServer, name: Name, call: Call): void {
    const { document: before, revision } = server.layout();
    call.answer = server.apply(call.input);
    if (call.answer.revision === revision) return;
    const done = touchedBy(
      call.input.intents.filter(({ type }) => type !== "restore"),
      before,
    );
    const { overtaken } = call.answer;
    const touched = touchedBy(call.input.intents, before).filter(
      (part) => !overtaken.includes(part),
    );
    const forward = [...done, ...touched.filter((part) => this.#redone[name].delete(part))];
    const parts = ids.flatMap((id) => [id, `lg/${id}`]);
    for (const part of parts) {
      const isTold = forward.includes(part) || forward.includes("*");
      if (isTold) this.#owners.set(part, name);
      else if ((this.#owners.get(part) ?? name) !== name)
        if (said(call.answer.document, part) !== said(before, part)) this.takenBack.push(part);
    }
  }
}

/** Plays a schedule; answers what was taken back from the other, and which tabs do not show in the end what the server has. */
async function play(seed: number): Promise<{ takenBack: string[]; behind: Name[] }> {
  const random = randomOf(seed);
  const server = createFakeServer();
  const acknowledged = new Acknowledged();
  let calls = 0;
  const newId = () => `call ${(calls += 1)}`;
  const open = () => openTab(initialLayout, newId);
  const tabs: Record<Name, Tab> = { one: open(), two: open() };
  const length = 4 + random(longest);
  for (let turn = 0; turn < length; turn += 1) {
    const name = random(2) === 0 ? "one" : "two";
    const tab = tabs[name];
    const { store } = tab;
    const call = tab.call();
    const act = random(12);
    if (act < 4) store.dispatch([anything(name, random, 1000 * seed + turn)], "Something");
    else if (act < 6) store.undo();
    else if (act === 6) {
      const step = store.state().redo.at(-1);
      if (step?.size === 0) acknowledged.redoes(name, step.back.parts);
      store.redo();
    } else if (act === 7) store.receive(server.layout());
    else if (act === 8 && !call) tabs[name] = openTab(server.layout(), newId, tab.kept());
    else if (!call) void store.flush();
    else if (!call.answer && act < 11) acknowledged.arrive(server, name, call);
    else await tab.end(random(4) > 0 ? "answered" : "lost");
  }
  for (const name of ["one", "two", "one"] as const) {
    const { store } = tabs[name];
    for (let tries = 0; tries < 20 && store.state().save !== "saved"; tries += 1) {
      void store.flush();
      const call = tabs[name].call();
      if (call && !call.answer) acknowledged.arrive(server, name, call);
      await tabs[name].end("answered");
    }
    store.receive(server.layout());
  }
  const isBehind = (name: Name) => {
    const { save, document } = tabs[name].store.state();
    return save !== "saved" || !isDeepStrictEqual(document, server.layout().document);
  };
  return {
    takenBack: acknowledged.takenBack,
    behind: (["one", "two"] as const).filter((name) => isBehind(name)),
  };
}

describe("undo in two tabs", () => {
  it("goes back to where it began when nobody else did anything", async () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = randomOf(seed);
      const server = createFakeServer();
      let calls = 0;
      const one = openTab(initialLayout, () => `call ${(calls += 1)}`);
      for (let turn = 0; turn < 12; turn += 1) {
        if (random(3) === 0) one.store.undo();
        one.store.dispatch([anything("two", random, turn)], "Something");
        if (random(3) === 0) await sendAll(one, server);
      }
      one.store.dispatch([configure(99)], "Changed");
      const done = one.store.state().document;
      while (one.store.undo());
      expect(one.store.state().document).toEqual(defaultDocument);
      if (random(2) === 0) await sendAll(one, server);
      while (one.store.redo());
      expect(one.store.state().document).toEqual(done);
      await sendAll(one, server);
      expect(server.layout().document).toEqual(done);
      expect(one.heard).toEqual([]);
    }
  });

  it(`takes back nothing that the other did later, in any of ${schedules} schedules`, async () => {
    for (let seed = 1; seed <= schedules; seed += 1)
      expect({ seed, ...(await play(seed)) }).toEqual({ seed, takenBack: [], behind: [] });
  });
});
