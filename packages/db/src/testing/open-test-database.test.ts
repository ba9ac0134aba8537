import { expect, it } from "vitest";

import { describeOnEachEngine } from "./index.ts";

const triggers = "SELECT tgname FROM pg_trigger WHERE tgname = 'left_behind'";

describeOnEachEngine("a test database", (open) => {
  it("is empty and apart from the others", async () => {
    const [first, second] = await Promise.all([open(), open()]);
    await first.db.user.create({ data: { name: "Ada", email: "ada@example.com" } });
    expect(await first.db.user.count()).toBe(1);
    expect(await second.db.user.count()).toBe(0);
  });

  it("takes what a test set up in it along", async () => {
    const { run } = await open();
    await run(`CREATE FUNCTION left_behind() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER left_behind BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION left_behind()`);
    expect(await run(triggers)).toHaveLength(1);
  });

  it("has nothing of what another test set up", async () => {
    const { run } = await open();
    expect(await run(triggers)).toEqual([]);
  });

  it("is empty again after another test filled it", async () => {
    const { db } = await open();
    expect(await db.user.count()).toBe(0);
  });
});
