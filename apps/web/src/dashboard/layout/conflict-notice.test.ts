import { applyIntent, defaultDocument, type Intent, layoutRules } from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import type { ToastInput } from "../../ui/toast-store.ts";
import { conflictNotice } from "./conflict-notice.ts";
import { createFakeServer, initialLayout } from "./testing/fake-server.ts";
import { openTab, sendAll } from "./testing/open-tab.ts";

const configure = (limit: number): Intent => ({
  type: "configure",
  id: "recent-jobs",
  settings: { limit },
});

/** A tab that changed what another had changed too, and the notice of it. */
async function setUp({ ours, others }: { ours: Intent; others: Intent[] }) {
  const server = createFakeServer();
  let calls = 0;
  const tab = openTab(initialLayout, () => `call ${(calls += 1)}`);
  server.apply({ baseRevision: 0, intents: others });
  const theirs = server.layout().document;
  tab.store.dispatch([ours], "Changed");
  await sendAll(tab, server);
  const toasts: ToastInput[] = [];
  const kept: unknown[] = [];
  const parts = tab.heard[0]?.replace("overwritten ", "").split(",") ?? [];
  const notice = conflictNotice({
    store: tab.store,
    parts,
    theirs,
    toast: (input) => toasts.push(input),
    keepLayout: async (layout) => {
      kept.push(layout);
    },
  });
  const choose = (words: string) => notice.choices?.find((choice) => choice.words === words)?.run();
  return { server, tab, theirs, notice, toasts, kept, choose };
}

describe("the notice that both changed the same", () => {
  it("takes theirs as a step that is taken back, and leaves what they did not change", async () => {
    const { server, tab, theirs, notice, toasts, choose } = await setUp({
      ours: configure(5),
      others: [configure(7)],
    });
    expect(notice.message).toBe("Recent jobs was changed in another place too. Yours is kept.");
    tab.store.dispatch([{ type: "hide", id: "goals-tracker" }], "Hidden");
    await choose("Take theirs");
    await sendAll(tab, server);
    const { widgets } = server.layout().document;
    expect(widgets["recent-jobs"]).toEqual(theirs.widgets["recent-jobs"]);
    expect(widgets["goals-tracker"]?.hidden).toBe(true);
    expect(toasts.map(({ message }) => message)).toEqual(["Theirs taken."]);
    await toasts[0]?.undo?.();
    expect(tab.store.state().document.widgets["recent-jobs"]?.settings).toEqual({ limit: 5 });
  });

  it("takes their whole layout where both changed all", async () => {
    const ours = applyIntent(defaultDocument, { type: "setRowHeight", rowHeight: 80 }, layoutRules);
    const { tab, theirs, notice, choose } = await setUp({
      ours: { type: "replace", document: ours },
      others: [{ type: "reset" }, configure(7), { type: "hide", id: "goals-tracker" }],
    });
    expect(notice.message).toBe("This was changed in another place too. Yours is kept.");
    expect(tab.store.state().document).toEqual(ours);
    await choose("Take theirs");
    expect(tab.store.state().document).toEqual(theirs);
  });

  it("keeps both: theirs as a layout, ours on the dashboard", async () => {
    const { tab, theirs, toasts, kept, choose } = await setUp({
      ours: configure(5),
      others: [configure(7)],
    });
    await choose("Keep both as a layout");
    const name: string = expect.stringMatching(/^From another place, /);
    expect(kept).toEqual([{ name, document: theirs }]);
    expect(toasts).toEqual([
      { message: expect.stringMatching(/^Theirs is kept as the layout “From/) },
    ]);
    expect(tab.store.state().document.widgets["recent-jobs"]?.settings).toEqual({ limit: 5 });
  });

  it("says that nothing was taken once the dashboard was left", async () => {
    const { tab, toasts, choose } = await setUp({ ours: configure(5), others: [configure(7)] });
    tab.store.stop();
    await choose("Take theirs");
    expect(toasts.map(({ message }) => message)).toEqual([
      "Nothing was taken: it is as theirs, or the dashboard was left since.",
    ]);
  });

  it("offers nothing where nobody knows any more what theirs was", async () => {
    const { tab } = await setUp({ ours: configure(5), others: [configure(7)] });
    const notice = conflictNotice({
      store: tab.store,
      parts: ["recent-jobs"],
      theirs: null,
      toast: () => {},
      keepLayout: async () => {},
    });
    expect(notice.choices).toBeUndefined();
  });
});
