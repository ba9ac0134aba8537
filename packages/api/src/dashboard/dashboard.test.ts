import { describeOnEachEngine } from "@huntboard/db/testing";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { makeDeps, makeUser, type TestUser } from "../testing/index.ts";
import type { Deps } from "../core/deps.ts";
import { applyIntent } from "./layout/apply-intent.ts";
import { layoutDocumentSchema } from "./layout/document-schema.ts";
import { defaultDocument, layoutRules } from "./layout/default-document.ts";
import { breakpointNames, maxWidgets } from "./layout/document.ts";
import type { Intent } from "./layout/intents.ts";

const move = (id: string, x: number, y: number): Intent => ({
  type: "move",
  breakpoint: "lg",
  id,
  x,
  y,
});

describeOnEachEngine("a dashboard", (open) => {
  let deps: Deps;
  let user: TestUser;
  beforeEach(async () => {
    deps = makeDeps({ db: (await open()).db });
    user = await makeUser(deps);
  });
  const dashboard = () => user.caller.dashboard;
  const rows = () => deps.db.dashboard.count();

  it("is the default while nothing was changed, and reading it stores nothing", async () => {
    const read = await dashboard().get();
    expect(read).toMatchObject({ id: null, revision: 0, isDefault: true, createdAt: null });
    expect(read.document).toEqual(defaultDocument);
    expect(await rows()).toBe(0);
  });

  it("keeps what was done to it", async () => {
    const applied = await dashboard().applyIntents({
      baseRevision: 0,
      intents: [move("goals-tracker", 0, 0), { type: "hide", id: "recent-jobs" }],
    });
    expect(applied).toMatchObject({
      revision: 1,
      isDefault: false,
      merged: false,
      overwritten: [],
    });
    expect(await dashboard().get()).toEqual({
      id: applied.id,
      revision: 1,
      isDefault: false,
      touched: { "lg/goals-tracker": 1, "recent-jobs": 1 },
      calls: [],
      document: applied.document,
      newWidgets: [],
      createdAt: applied.createdAt,
      updatedAt: applied.updatedAt,
    });
    expect(applied.document.widgets["recent-jobs"]?.hidden).toBe(true);
  });

  it("counts no revision when nothing changes", async () => {
    await dashboard().applyIntents({
      baseRevision: 0,
      intents: [{ type: "hide", id: "recent-jobs" }],
    });
    const again = await dashboard().applyIntents({
      baseRevision: 1,
      intents: [{ type: "hide", id: "recent-jobs" }],
    });
    expect(again.revision).toBe(1);
  });

  it("keeps changes of two places that do not touch", async () => {
    await dashboard().applyIntents({
      baseRevision: 0,
      intents: [{ type: "hide", id: "recent-jobs" }],
    });
    const other = await dashboard().applyIntents({
      baseRevision: 0,
      intents: [{ type: "configure", id: "goals-tracker", settings: { limit: 3 } }],
    });
    expect(other).toMatchObject({ merged: true, overwritten: [], revision: 2 });
    expect(other.document.widgets["recent-jobs"]?.hidden).toBe(true);
    expect(other.document.widgets["goals-tracker"]?.settings).toEqual({ limit: 3 });
  });

  it("takes the newest of two changes of the same place, and says which", async () => {
    await dashboard().applyIntents({ baseRevision: 0, intents: [move("goals-tracker", 0, 0)] });
    const other = await dashboard().applyIntents({
      baseRevision: 0,
      intents: [move("goals-tracker", 9, 0)],
    });
    expect(other).toMatchObject({ merged: true, overwritten: ["lg/goals-tracker"] });
    expect(other.document.layouts.lg.find(({ i }) => i === "goals-tracker")).toMatchObject({
      x: 9,
      y: 0,
    });
  });

  it("says of nobody that they were overwritten when the same comes twice", async () => {
    const input = { baseRevision: 0, intents: [move("goals-tracker", 0, 0)] };
    await dashboard().applyIntents(input);
    expect(await dashboard().applyIntents(input)).toMatchObject({ overwritten: [], revision: 1 });
  });

  it("does a call that comes twice once, whatever others did in between", async () => {
    const input = { baseRevision: 0, call: "one", intents: [move("goals-tracker", 0, 0)] };
    expect(await dashboard().applyIntents(input)).toMatchObject({ made: 1, revision: 1 });
    await dashboard().applyIntents({ baseRevision: 1, intents: [move("goals-tracker", 6, 0)] });
    const again = await dashboard().applyIntents(input);
    expect(again).toMatchObject({ made: 1, revision: 2, overwritten: [], overtaken: [] });
    expect(again.document.layouts.lg.find(({ i }) => i === "goals-tracker")?.x).toBe(6);
  });

  it("undo leaves what was changed in another place since, says so, and takes the rest back", async () => {
    const made = await dashboard().applyIntents({
      baseRevision: 0,
      intents: [move("goals-tracker", 0, 0), { type: "hide", id: "recent-jobs" }],
    });
    const [place] = defaultDocument.layouts.lg.filter(({ i }) => i === "goals-tracker");
    const undo: Intent = {
      type: "restore",
      parts: ["lg/goals-tracker", "recent-jobs"],
      widgets: { "recent-jobs": defaultDocument.widgets["recent-jobs"] ?? null },
      layouts: { lg: place ? [place] : [] },
    };
    await dashboard().applyIntents({ baseRevision: 1, intents: [move("goals-tracker", 6, 0)] });
    const undone = await dashboard().applyIntents({
      baseRevision: made.revision,
      intents: [undo],
    });
    expect(undone).toMatchObject({
      revision: 3,
      overwritten: [],
      overtaken: ["lg/goals-tracker"],
      touched: { "lg/goals-tracker": 2, "recent-jobs": 3 },
    });
    expect(undone.document.widgets["recent-jobs"]?.hidden).toBe(false);
    expect(undone.document.layouts.lg.find(({ i }) => i === "goals-tracker")?.x).toBe(6);
    const again = await dashboard().applyIntents({ baseRevision: 1, intents: [undo] });
    expect(again).toMatchObject({ revision: 3, overtaken: ["lg/goals-tracker"] });
  });

  it("ends at the other's where a call does something and takes it back", async () => {
    await dashboard().applyIntents({ baseRevision: 0, intents: [move("goals-tracker", 0, 0)] });
    const [place] = defaultDocument.layouts.lg.filter(({ i }) => i === "goals-tracker");
    const restore: Intent = {
      type: "restore",
      parts: ["lg/goals-tracker"],
      widgets: {},
      layouts: { lg: place ? [place] : [] },
    };
    const { document, ...told } = await dashboard().applyIntents({
      baseRevision: 0,
      intents: [move("goals-tracker", 6, 0), restore],
    });
    expect(told).toMatchObject({ overwritten: [], overtaken: [] });
    expect(document.layouts.lg.find(({ i }) => i === "goals-tracker")?.x).toBe(0);
  });

  it("says what it found where it was merged, whatever of it was changed", async () => {
    await dashboard().applyIntents({ baseRevision: 0, intents: [move("goals-tracker", 0, 0)] });
    const { document } = await dashboard().get();
    const answer = await dashboard().applyIntents({
      baseRevision: 0,
      intents: [{ type: "hide", id: "recent-jobs" }],
    });
    expect(answer).toMatchObject({ overwritten: [], found: document });
  });

  it("undo takes nothing back from a reset in another place", async () => {
    await dashboard().applyIntents({ baseRevision: 0, intents: [move("goals-tracker", 0, 0)] });
    await dashboard().applyIntents({ baseRevision: 1, intents: [{ type: "reset" }] });
    const [place] = defaultDocument.layouts.lg.filter(({ i }) => i === "goals-tracker");
    const undone = await dashboard().applyIntents({
      baseRevision: 1,
      intents: [
        {
          type: "restore",
          parts: ["lg/goals-tracker"],
          widgets: {},
          layouts: { lg: place ? [{ ...place, x: 3, y: 0 }] : [] },
        },
      ],
    });
    expect(undone).toMatchObject({ revision: 2, isDefault: true, overtaken: ["lg/goals-tracker"] });
  });

  it("follows the default again after a reset", async () => {
    await dashboard().applyIntents({
      baseRevision: 0,
      intents: [{ type: "hide", id: "recent-jobs" }],
    });
    const reset = await dashboard().applyIntents({ baseRevision: 1, intents: [{ type: "reset" }] });
    expect(reset).toMatchObject({ id: null, revision: 2, isDefault: true });
    expect(await dashboard().get()).toMatchObject({ id: null, revision: 2, isDefault: true });
  });

  it("keeps following the default where what was to be undone is overtaken altogether", async () => {
    await dashboard().applyIntents({ baseRevision: 0, intents: [move("goals-tracker", 0, 0)] });
    await dashboard().applyIntents({ baseRevision: 1, intents: [{ type: "reset" }] });
    const nothing: Intent = { type: "restore", parts: [], widgets: {}, layouts: {} };
    expect(await dashboard().applyIntents({ baseRevision: 2, intents: [nothing] })).toMatchObject({
      revision: 2,
      isDefault: true,
    });
  });

  it("knows calls again after a reset, the reset's own too", async () => {
    const moving = { baseRevision: 0, call: "move", intents: [move("goals-tracker", 0, 0)] };
    await dashboard().applyIntents(moving);
    const resetting: { baseRevision: number; call: string; intents: Intent[] } = {
      baseRevision: 1,
      call: "reset",
      intents: [{ type: "reset" }],
    };
    await dashboard().applyIntents(resetting);
    for (const [call, made] of [
      [moving, 1],
      [resetting, 2],
    ] as const)
      expect(await dashboard().applyIntents(call)).toMatchObject({
        made,
        revision: 2,
        isDefault: true,
      });
  });

  it("reads what an earlier version left of a reset, and forgets what was touched before", async () => {
    await deps.db.dashboard.create({ data: { userId: user.userId, revision: 4 } });
    expect(await dashboard().get()).toMatchObject({
      id: null,
      revision: 4,
      isDefault: true,
      touched: { "*": 4 },
    });
    const { touched } = await dashboard().applyIntents({
      baseRevision: 4,
      intents: [move("goals-tracker", 0, 0)],
    });
    expect(touched).toEqual({ "*": 4, "lg/goals-tracker": 5 });
    const reset = await dashboard().applyIntents({ baseRevision: 5, intents: [{ type: "reset" }] });
    expect(reset.touched).toEqual({ "*": 6 });
  });

  it("touches only its breakpoint's places by the reset of one", async () => {
    await dashboard().applyIntents({ baseRevision: 0, intents: [move("goals-tracker", 0, 0)] });
    const { touched } = await dashboard().applyIntents({
      baseRevision: 1,
      intents: [
        { type: "move", breakpoint: "xs", id: "goals-tracker", x: 0, y: 0 },
        { type: "setRowHeight", rowHeight: 61 },
        { type: "reset", breakpoint: "xs" },
      ],
    });
    const places = Object.keys(defaultDocument.widgets).map((id) => [`xs/${id}`, 2] as const);
    expect(touched).toEqual({
      "lg/goals-tracker": 1,
      rowHeight: 2,
      ...Object.fromEntries(places),
    });
  });

  it("refuses settings that are not the widget's, and names them", async () => {
    const applying = dashboard().applyIntents({
      baseRevision: 0,
      intents: [{ type: "configure", id: "goals-tracker", settings: { limit: 99 } }],
    });
    await expect(applying).rejects.toMatchObject({
      message: "intents.0.settings.limit: Use 20 or less.",
    });
    expect(await rows()).toBe(0);
  });

  it("refuses them in whole documents and in what undo brings back, too", async () => {
    const wrong = { ...defaultDocument.widgets["goals-tracker"], settings: { limit: 99 } };
    const widgets = { ...defaultDocument.widgets, "goals-tracker": wrong };
    const document = layoutDocumentSchema.parse({ ...defaultDocument, widgets });
    const says = (field: string) => ({
      message: `${field}.goals-tracker.settings.limit: Use 20 or less.`,
    });
    const { layouts, applyIntents } = dashboard();
    await expect(
      applyIntents({ baseRevision: 0, intents: [{ type: "replace", document }] }),
    ).rejects.toMatchObject(says("intents.0.document.widgets"));
    const restore: Intent = {
      type: "restore",
      parts: ["goals-tracker"],
      widgets: { "goals-tracker": document.widgets["goals-tracker"] ?? null },
      layouts: {},
    };
    await expect(applyIntents({ baseRevision: 0, intents: [restore] })).rejects.toMatchObject(
      says("intents.0.widgets"),
    );
    await expect(layouts.save({ name: "Wrong", document })).rejects.toMatchObject(
      says("document.widgets"),
    );
    expect(await rows()).toBe(0);
  });

  it("brings widgets that an older version did not know to the shelf, marked as new", async () => {
    const { "goals-tracker": _, ...widgets } = defaultDocument.widgets;
    const document = JSON.parse(JSON.stringify({ ...defaultDocument, widgets }));
    await deps.db.dashboard.create({
      data: { userId: user.userId, document: { document }, revision: 4 },
    });
    const read = await dashboard().get();
    expect(read.newWidgets).toEqual(["goals-tracker"]);
    expect(read.document.widgets["goals-tracker"]).toMatchObject({ hidden: true });
    const cells = read.document.layouts.lg.filter(({ i }) => i !== "goals-tracker");
    expect(cells).toEqual(defaultDocument.layouts.lg.filter(({ i }) => i !== "goals-tracker"));
  });

  it("refuses more than is kept", async () => {
    const settings = { text: "x".repeat(3900) };
    const add = (index: number): Intent => ({
      type: "add",
      id: `added-${index}`,
      widgetType: "from-the-future",
      settings,
    });
    const applying = dashboard().applyIntents({
      baseRevision: 0,
      intents: Array.from({ length: 20 }, (_, index) => add(index)),
    });
    await expect(applying).rejects.toMatchObject({
      message: expect.stringContaining("at most 65536"),
    });
  });

  it("refuses more widgets than are kept, those on the shelf counted", async () => {
    const ids = Array.from({ length: maxWidgets }, (_, index) => `added-${index}`);
    const entry = {
      type: "from-the-future",
      hidden: false,
      unlisted: false,
      settings: {},
      settingsVersion: 0,
    };
    const document = {
      ...defaultDocument,
      widgets: Object.fromEntries(ids.map((id) => [id, entry])),
      layouts: { lg: [], md: [], sm: [], xs: [] },
    };
    const replacing = dashboard().applyIntents({
      baseRevision: 0,
      intents: [{ type: "replace", document }],
    });
    await expect(replacing).rejects.toMatchObject({
      message: expect.stringContaining("at most 64"),
    });
    const saving = dashboard().layouts.save({ name: "Full", document });
    await expect(saving).rejects.toMatchObject({ message: expect.stringContaining("at most 64") });
    expect((await dashboard().get()).isDefault).toBe(true);
  });

  it.each([
    ["a NUL", { text: "\u0000" }],
    ["half a character", { text: ["\ud800"] }],
    ["a NUL in a name", { inner: { "\u0000": 1 } }],
    ["great depth", { text: JSON.parse("[".repeat(1500) + "]".repeat(1500)) }],
  ])("refuses settings with %s, of whatever kind", async (_, settings) => {
    const adding = dashboard().applyIntents({
      baseRevision: 0,
      intents: [{ type: "add", id: "added", widgetType: "from-the-future", settings }],
    });
    await expect(adding).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await rows()).toBe(0);
  });

  it("is each person's own", async () => {
    await dashboard().applyIntents({
      baseRevision: 0,
      intents: [{ type: "hide", id: "recent-jobs" }],
    });
    const other = await makeUser(deps);
    expect((await other.caller.dashboard.get()).isDefault).toBe(true);
  });

  it("keeps every change of many that come at once", async () => {
    const ids = Object.keys(defaultDocument.widgets);
    await Promise.all(
      ids.map((id) =>
        dashboard().applyIntents({
          baseRevision: 0,
          intents: [
            { type: "configure", id, settings: {} },
            { type: "hide", id },
          ],
        }),
      ),
    );
    const { document, revision } = await dashboard().get();
    expect(ids.filter((id) => document.widgets[id]?.hidden)).toEqual(ids);
    expect(revision).toBe(ids.length);
  });

  it("keeps layouts by name, up to a number, and has presets", async () => {
    const { layouts } = user.caller.dashboard;
    const saved = await layouts.save({ name: "Mine", document: defaultDocument });
    await layouts.save({ name: "Other", document: defaultDocument });
    expect(saved.replaced).toBeNull();
    const hidden = applyIntent(defaultDocument, { type: "hide", id: "recent-jobs" }, layoutRules);
    const again = await layouts.save({ name: "Mine", document: hidden });
    expect(again).toMatchObject({ id: saved.id, document: hidden, replaced: defaultDocument });
    await expect(layouts.rename({ id: saved.id, name: "Other" })).rejects.toMatchObject({
      message: 'You already keep a layout named "Other".',
    });
    await layouts.rename({ id: saved.id, name: "First" });
    await layouts.remove({ id: saved.id });
    const listed = await layouts.list();
    expect(listed.layouts.map(({ name }) => name)).toEqual(["Other"]);
    expect(listed.presets.map(({ name }) => name)).toEqual([
      "Applying",
      "Interview week",
      "Offers",
    ]);
    for (const { document } of listed.presets)
      expect(applyIntent(defaultDocument, { type: "replace", document }, layoutRules)).toEqual(
        document,
      );
  });
});

describe("two tabs that take turns in any order", () => {
  const ids = Object.keys(defaultDocument.widgets);
  const intent = (id: string): fc.Arbitrary<Intent> =>
    fc.oneof(
      fc.record({
        type: fc.constant("move" as const),
        breakpoint: fc.constantFrom(...breakpointNames),
        id: fc.constant(id),
        x: fc.nat(11),
        y: fc.nat(20),
      }),
      fc.record({ type: fc.constant("hide" as const), id: fc.constant(id) }),
      fc.record({ type: fc.constant("show" as const), id: fc.constant(id) }),
      fc.record({
        type: fc.constant("configure" as const),
        id: fc.constant(id),
        settings: fc.record({ limit: fc.integer({ min: 5, max: 20 }) }),
      }),
    );
  const tab = (own: string[]) => fc.array(fc.constantFrom(...own).chain(intent), { maxLength: 8 });

  it("lose no widget and none of each other's last words", () => {
    fc.assert(
      fc.property(
        tab(ids.slice(0, 4)),
        tab(ids.slice(4)),
        fc.infiniteStream(fc.boolean()),
        (one, two, turns) => {
          const queues = [[...one], [...two]];
          let document = defaultDocument;
          for (const first of turns) {
            const queue = queues[first ? 0 : 1];
            const next = queue?.shift() ?? queues[first ? 1 : 0]?.shift();
            if (!next) break;
            document = applyIntent(document, next, layoutRules);
          }
          expect(Object.keys(document.widgets).toSorted()).toEqual(ids.toSorted());
          for (const own of [one, two])
            for (const id of ids) {
              const last = own.findLast(
                (said) => "id" in said && said.id === id && said.type === "configure",
              );
              if (last?.type === "configure")
                expect(document.widgets[id]?.settings).toEqual(last.settings);
              const shown = own.findLast(
                (said) =>
                  "id" in said && said.id === id && (said.type === "hide" || said.type === "show"),
              );
              if (shown) expect(document.widgets[id]?.hidden).toBe(shown.type === "hide");
            }
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
