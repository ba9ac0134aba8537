import { applyIntent, defaultDocument, type Intent, layoutRules } from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import { createLayoutStore } from "./layout-store.ts";
import type { Kept, ServerLayout } from "./store-options.ts";
import { createFakeServer, initialLayout } from "./testing/fake-server.ts";

const hide = (id: string): Intent => ({ type: "hide", id });
const isHidden = ({ document }: { document: ServerLayout["document"] }, id: string) =>
  document.widgets[id]?.hidden;
const nothing: Kept = { revision: 0, call: null, unsent: [], undo: [], redo: [] };

/** A store with a server that answers when it is told to, and a clock that is turned by hand. */
function setUp({
  kept = null,
  from = initialLayout,
}: { kept?: Kept | null; from?: ServerLayout } = {}) {
  const server = createFakeServer(from);
  const heard: string[] = [];
  const told: (ServerLayout["document"] | null)[] = [];
  const stored: Kept[] = [];
  const timers: { run: () => void; milliseconds: number }[] = [];
  const calls: { intents: Intent[]; settle: (outcome: "saved" | "lost" | "refused") => void }[] =
    [];
  const store = createLayoutStore({
    initial: from,
    kept,
    newId: () => `call ${calls.length}`,
    send: ({ baseRevision, intents, call }) =>
      new Promise((resolve, reject) => {
        calls.push({
          intents,
          settle: (outcome) => {
            if (outcome === "saved") resolve(server.apply({ baseRevision, intents, call }));
            else reject(new Error(outcome));
          },
        });
      }),
    isRefusal: (error) => error instanceof Error && error.message === "refused",
    keep: (next) => stored.push(next),
    onSaved: ({ revision }) => heard.push(`saved ${revision}`),
    onOverwritten: (parts, theirs) => {
      heard.push(`overwritten ${parts.join()}`);
      told.push(theirs);
    },
    onOvertaken: (parts) => heard.push(`overtaken ${parts.join()}`),
    onRefused: () => heard.push("refused"),
    readAgain: () => heard.push("read again"),
    schedule: (run, milliseconds) => timers.push({ run, milliseconds }),
  });
  store.start();
  /** Runs what waits; answers how long it waited. */
  const turn = () => timers.splice(0).map(({ run, milliseconds }) => (run(), milliseconds));
  /** Ends the only call under way. */
  const settle = async (outcome: "saved" | "lost" | "refused" = "saved") => {
    calls.at(-1)?.settle(outcome);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  /** What another tab does, which knows everything. */
  const others = (intent: Intent): ServerLayout =>
    server.apply({ baseRevision: server.layout().revision, intents: [intent] });
  return { store, turn, settle, others, calls, heard, told, stored, server: server.layout };
}

describe("the layout store", () => {
  it("sends nothing before anything is done", () => {
    const { turn, calls, stored } = setUp();
    turn();
    expect(calls).toEqual([]);
    expect(stored).toEqual([]);
  });

  it("takes a certain step back only while it is the last, on the page that shows it", () => {
    const { store } = setUp();
    const first = store.dispatch([hide("recent-jobs")], "Hidden") ?? undefined;
    const second = store.dispatch([hide("goals-tracker")], "Hidden too") ?? undefined;
    expect(store.undo(first)).toBeNull();
    expect(isHidden(store.state(), "goals-tracker")).toBe(true);
    expect(store.undo(second)?.words).toBe("Hidden too");
    expect(isHidden(store.state(), "goals-tracker")).toBe(false);
    store.stop();
    expect(store.undo(first)).toBeNull();
    expect(isHidden(store.state(), "recent-jobs")).toBe(true);
  });

  it("shows a change at once, and sends those that come close together in one call", async () => {
    const { store, turn, settle, calls, heard } = setUp();
    expect(store.dispatch([hide("recent-jobs")], "Hidden")).not.toBeNull();
    expect(store.dispatch([hide("goals-tracker")], "Hidden too")).not.toBeNull();
    expect(isHidden(store.state(), "recent-jobs")).toBe(true);
    expect(store.state().save).toBe("saving");
    expect(turn()).toEqual([250, 250]);
    expect(calls.map(({ intents }) => intents)).toEqual([
      [hide("recent-jobs"), hide("goals-tracker")],
    ]);
    await settle();
    expect(store.state()).toMatchObject({ save: "saved", revision: 1 });
    expect(heard).toEqual(["saved 1"]);
  });

  it("neither keeps nor sends what changes nothing", () => {
    const { store, turn, calls } = setUp();
    expect(store.dispatch([{ type: "show", id: "recent-jobs" }], "Shown")).toBeNull();
    expect(store.state().undo).toEqual([]);
    turn();
    expect(calls).toEqual([]);
  });

  it("sends what was done meanwhile after the answer", async () => {
    const { store, turn, settle, calls } = setUp();
    store.dispatch([hide("recent-jobs")], "Hidden");
    turn();
    store.dispatch([hide("goals-tracker")], "Hidden too");
    turn();
    expect(calls).toHaveLength(1);
    await settle();
    expect(isHidden(store.state(), "goals-tracker")).toBe(true);
    expect(calls.at(-1)?.intents).toEqual([hide("goals-tracker")]);
    await settle();
    expect(store.state()).toMatchObject({ save: "saved", revision: 2 });
  });

  it("sends many intents a hundred at a time", async () => {
    const { store, turn, settle, calls } = setUp();
    const moves = Array.from({ length: 150 }, (_, index): Intent => ({
      type: "setRowHeight",
      rowHeight: 30 + index,
    }));
    store.dispatch(moves, "Higher");
    turn();
    await settle();
    await settle();
    expect(calls.map(({ intents }) => intents.length)).toEqual([100, 50]);
  });

  it("takes steps back and does them again", async () => {
    const { store, turn, settle, server } = setUp();
    const before = store.state().document;
    store.dispatch([hide("recent-jobs")], "Jobs hidden");
    store.dispatch(
      [{ type: "resize", breakpoint: "lg", id: "status-overview", w: 8, h: 5 }],
      "Wider",
    );
    const after = store.state().document;
    const taken = (steps: ({ words: string } | null)[]) => steps.map((step) => step?.words);
    const back = taken([store.undo(), store.undo(), store.undo()]);
    expect(back).toEqual(["Wider", "Jobs hidden", undefined]);
    expect(store.state().document).toEqual(before);
    const again = taken([store.redo(), store.redo(), store.redo()]);
    expect(again).toEqual(["Jobs hidden", "Wider", undefined]);
    expect(store.state().document).toEqual(after);
    turn();
    await settle();
    expect(server().document).toEqual(after);
  });

  it("forgets what was taken back once something else is done", () => {
    const { store } = setUp();
    store.dispatch([hide("recent-jobs")], "Hidden");
    store.undo();
    store.dispatch([hide("goals-tracker")], "Hidden too");
    expect(store.redo()).toBeNull();
  });

  it("keeps 200 steps", () => {
    const { store } = setUp();
    for (let height = 0; height < 230; height += 1)
      store.dispatch([{ type: "setRowHeight", rowHeight: 20 + (height % 100) }], `step ${height}`);
    expect(store.state().undo).toHaveLength(200);
    expect(store.undo()?.words).toBe("step 229");
  });

  it("waits longer and longer while the server does not answer, and loses nothing", async () => {
    const { store, turn, settle, calls } = setUp();
    store.dispatch([hide("recent-jobs")], "Hidden");
    turn();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      await settle("lost");
      expect(store.state().save).toBe("waiting");
      waits.push(...turn());
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    await settle();
    expect(store.state()).toMatchObject({ save: "saved", revision: 1 });
    expect(calls).toHaveLength(8);
  });

  it("gives the server's layout back when it refuses, and goes on with the rest", async () => {
    const { store, turn, settle, heard, calls } = setUp();
    store.dispatch([hide("recent-jobs")], "Hidden");
    turn();
    store.dispatch([hide("goals-tracker")], "Hidden too");
    await settle("refused");
    expect(heard).toEqual(["refused"]);
    expect(isHidden(store.state(), "recent-jobs")).toBe(false);
    expect(calls.at(-1)?.intents).toEqual([hide("goals-tracker")]);
  });

  it("says when somebody else's change was overwritten", async () => {
    const { store, turn, settle, others, heard, told } = setUp();
    others(hide("goals-tracker"));
    const theirs = others({ type: "configure", id: "recent-jobs", settings: { limit: 7 } });
    store.dispatch([hide("recent-jobs")], "Hidden");
    store.dispatch([{ type: "setRowHeight", rowHeight: 80 }], "Higher");
    turn();
    await settle();
    expect(heard).toEqual(["saved 3", "overwritten recent-jobs"]);
    expect(told).toEqual([theirs.document]);
    expect(isHidden(store.state(), "goals-tracker")).toBe(true);
    expect(store.state().document.widgets["recent-jobs"]?.settings).toEqual({ limit: 7 });
  });

  it("puts what is unsent on top of what another tab saved", () => {
    const { store, others } = setUp();
    store.dispatch([hide("recent-jobs")], "Hidden");
    store.receive(others(hide("goals-tracker")));
    expect(isHidden(store.state(), "recent-jobs")).toBe(true);
    expect(isHidden(store.state(), "goals-tracker")).toBe(true);
  });

  it("asks again for what another tab saved while a call was under way", async () => {
    const { store, turn, settle, others, heard, server } = setUp();
    store.dispatch([hide("recent-jobs")], "Hidden");
    turn();
    await settle();
    store.dispatch([{ type: "show", id: "recent-jobs" }], "Shown");
    turn();
    const newer = others(hide("goals-tracker"));
    store.receive(newer);
    await settle();
    expect(heard.at(-1)).toBe("read again");
    store.receive(server());
    expect(store.state().document).toEqual(server().document);
  });

  it("takes the default of a newer Huntboard, which comes under the same revision", () => {
    const one = {
      revision: 1,
      touched: { "recent-jobs": 1 },
      calls: [],
      document: applyIntent(defaultDocument, hide("recent-jobs"), layoutRules),
    };
    const { store } = setUp({ from: one });
    store.receive({ ...one, document: defaultDocument });
    expect(isHidden(store.state(), "recent-jobs")).toBe(false);
  });

  it("asks for the layout where an older tab says too little of it", () => {
    const { store, heard } = setUp();
    const document = applyIntent(defaultDocument, hide("recent-jobs"), layoutRules);
    store.receive({ revision: 1, document });
    expect(heard).toEqual(["read again"]);
    expect(store.state().document).toEqual(defaultDocument);
  });

  it("renders nothing for the same layout again", () => {
    const { store } = setUp();
    let renders = 0;
    store.subscribe(() => (renders += 1));
    store.receive({ ...initialLayout, document: structuredClone(defaultDocument) });
    expect(renders).toBe(0);
  });

  it("goes on after a reload with its undo and what was unsent", async () => {
    const first = setUp();
    first.store.dispatch([hide("recent-jobs")], "Hidden");
    const second = setUp({ kept: first.stored.at(-1) ?? null });
    expect(isHidden(second.store.state(), "recent-jobs")).toBe(true);
    second.turn();
    await second.settle();
    expect(second.store.state()).toMatchObject({ save: "saved", revision: 1 });
    expect(second.stored.at(-1)?.unsent).toEqual([]);
    expect(second.store.undo()?.words).toBe("Hidden");
    expect(isHidden(second.store.state(), "recent-jobs")).toBe(false);
  });

  it("goes on with what a tab that is gone kept, unless something was done here already", async () => {
    const gone = setUp();
    gone.store.dispatch([hide("recent-jobs")], "Hidden");
    const kept = gone.stored.at(-1) ?? nothing;
    const { store, turn, settle, server } = setUp();
    expect(store.takeOver(kept)).toBe(true);
    expect(isHidden(store.state(), "recent-jobs")).toBe(true);
    turn();
    await settle();
    expect(isHidden(server(), "recent-jobs")).toBe(true);
    expect(store.takeOver(kept)).toBe(false);
    expect(store.undo()?.words).toBe("Hidden");
  });

  it("does nothing any more once the page was left", () => {
    const { store, stored } = setUp();
    store.stop();
    expect(store.dispatch([hide("recent-jobs")], "Hidden")).toBeNull();
    expect(stored).toEqual([]);
  });

  it("sends what was just done when the page is left, and nothing later", async () => {
    const { store, turn, settle, calls, stored } = setUp({ kept: nothing });
    store.dispatch([hide("recent-jobs")], "Hidden");
    store.stop();
    expect(calls).toHaveLength(1);
    await settle("lost");
    turn();
    expect(calls).toHaveLength(1);
    expect(stored.at(-1)?.unsent).toEqual([hide("recent-jobs")]);
    store.start();
    turn();
    expect(calls).toHaveLength(2);
  });
});
