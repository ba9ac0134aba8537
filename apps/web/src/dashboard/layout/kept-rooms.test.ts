import type { Intent } from "@huntboard/api/layout";
import { describe, expect, it } from "vitest";
import { createKeptRooms } from "./kept-rooms.ts";
import type { Kept } from "./store-options.ts";
import { createFakeLocks, createFakeStorage } from "./testing/fake-browser.ts";

const hide = (id: string): Intent => ({ type: "hide", id });
const keptOf = (revision: number, ...unsent: Intent[]): Kept => ({
  revision,
  call: null,
  unsent,
  undo: [],
  redo: [],
});
const fresh = () => true;
/** Locks are let go a moment later. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 0));

function setUp() {
  const storage = createFakeStorage();
  const locks = createFakeLocks();
  let tabs = 0;
  /** Another tab; with the session of one that it is a reload, or a copy, of. */
  const open = (session = createFakeStorage(), userId = "kim") => {
    const tab = (tabs += 1);
    const rooms = createKeptRooms({
      userId,
      shared: { storage, locks: locks.of(tab) },
      tab: session,
      patience: 20,
      newId: () => `room ${tab}`,
    });
    return { rooms, session, die: () => locks.kill(tab) };
  };
  return { storage, open };
}

describe("the rooms in which tabs keep what they did", () => {
  it("goes on with what a tab that is gone left", async () => {
    const { open } = setUp();
    const one = open();
    await one.rooms.open(fresh);
    one.rooms.keep(keptOf(1, hide("recent-jobs")));
    one.die();
    const two = open();
    expect(await two.rooms.open(fresh)).toEqual({ own: keptOf(1, hide("recent-jobs")), left: [] });
  });

  it("leaves alone what a tab that lives has, a copy of which begins anew", async () => {
    const { open } = setUp();
    const one = open();
    await one.rooms.open(fresh);
    one.rooms.keep(keptOf(1, hide("recent-jobs")));
    const copy = open(one.session);
    expect(await copy.rooms.open(fresh)).toEqual({ own: null, left: [] });
    one.rooms.close();
    await moment();
    const three = open();
    expect((await three.rooms.open(fresh))?.own).toEqual(keptOf(1, hide("recent-jobs")));
  });

  it("finds its own room after a reload, and sends for the others", async () => {
    const { open } = setUp();
    const [one, two, three] = [open(), open(), open()];
    for (const { rooms } of [one, two, three]) await rooms.open(fresh);
    one.rooms.keep(keptOf(1));
    two.rooms.keep(keptOf(2, hide("recent-jobs")));
    three.rooms.keep(keptOf(3, hide("goals-tracker")));
    for (const tab of [one, two, three]) tab.die();
    const again = open(one.session);
    const found = await again.rooms.open(fresh);
    expect(found?.own).toEqual(keptOf(1));
    expect(found?.left.map(({ kept }) => kept.revision)).toEqual([3, 2]);
    // They are in the hands of this tab until it has sent them.
    expect((await open().rooms.open(fresh))?.left).toEqual([]);
    found?.left[0]?.write(keptOf(4));
    for (const { release } of found?.left ?? []) release();
    await moment();
    const next = await open().rooms.open(fresh);
    expect([next?.own?.revision, next?.left]).toEqual([2, []]);
  });

  it("takes a new room where something was done before it was found, and loses neither", async () => {
    const { open } = setUp();
    const one = open();
    await one.rooms.open(fresh);
    one.rooms.keep(keptOf(1, hide("recent-jobs")));
    one.die();
    const two = open();
    two.rooms.keep(keptOf(2, hide("goals-tracker")));
    const found = await two.rooms.open(() => false);
    expect(found?.own).toBeNull();
    expect(found?.left.map(({ kept }) => kept.unsent)).toEqual([[hide("recent-jobs")]]);
    two.die();
    expect((await open().rooms.open(fresh))?.own?.unsent).toEqual([hide("goals-tracker")]);
  });

  it("waits a little for who is about to leave its own room", async () => {
    const { open } = setUp();
    const one = open();
    await one.rooms.open(fresh);
    one.rooms.keep(keptOf(1));
    const opening = open(one.session).rooms.open(fresh);
    await moment();
    one.rooms.keep(keptOf(2));
    one.rooms.close();
    expect((await opening)?.own).toEqual(keptOf(2));
  });

  it("finds nothing of another person, and keeps nothing more once it was taken away", async () => {
    const { storage, open } = setUp();
    const one = open();
    await one.rooms.open(fresh);
    one.rooms.keep(keptOf(1, hide("recent-jobs")));
    expect([...storage.values.keys()]).toEqual([expect.stringMatching(/^huntboard\.draft\./)]);
    expect(await open(undefined, "alex").rooms.open(fresh)).toEqual({ own: null, left: [] });
    storage.values.clear();
    one.rooms.keep(keptOf(2, hide("goals-tracker")));
    expect([...storage.values.keys()]).toEqual([]);
  });

  it("leaves no room locked by a page that was left while it looked", async () => {
    const { open } = setUp();
    const one = open();
    await one.rooms.open(fresh);
    one.rooms.keep(keptOf(1, hide("recent-jobs")));
    one.die();
    const two = open();
    const looking = two.rooms.open(fresh);
    two.rooms.close();
    expect(await looking).toBeNull();
    await moment();
    expect((await open().rooms.open(fresh))?.own?.unsent).toEqual([hide("recent-jobs")]);
  });

  it("forgets the oldest of many that left nothing but undo", async () => {
    const { storage, open } = setUp();
    const tabs = Array.from({ length: 9 }, () => open());
    for (const [index, { rooms }] of tabs.entries()) {
      await rooms.open(fresh);
      rooms.keep(keptOf(index));
    }
    for (const { die } of tabs) die();
    expect((await open().rooms.open(fresh))?.own?.revision).toBe(8);
    const revisions = [...storage.values.values()].map((text) => JSON.parse(text).revision);
    expect(revisions).toEqual([4, 5, 6, 7, 8]);
  });

  it("keeps it in the tab alone where nobody can say which tabs live", async () => {
    const session = createFakeStorage();
    const open = () =>
      createKeptRooms({ userId: "kim", shared: null, tab: session, newId: () => "room" });
    const one = open();
    await one.open(fresh);
    one.keep(keptOf(1, hide("recent-jobs")));
    expect((await open().open(fresh))?.own).toEqual(keptOf(1, hide("recent-jobs")));
  });
});
