import { expect, it } from "vitest";

import { describeOnEachEngine } from "./index.ts";

describeOnEachEngine("a test database", (open) => {
  it("is empty and apart from the others", async () => {
    const [first, second] = await Promise.all([open(), open()]);
    await first.db.user.create({ data: { name: "Ada", email: "ada@example.com" } });
    expect(await first.db.user.count()).toBe(1);
    expect(await second.db.user.count()).toBe(0);
  });

  it("is empty again after another test filled it", async () => {
    const { db } = await open();
    expect(await db.user.count()).toBe(0);
  });
});
