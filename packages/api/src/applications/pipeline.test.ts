import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { makeDeps, makeUser, type Caller } from "../testing/index.ts";
import { stages, type Stage } from "./schemas.ts";

type Applications = Caller["applications"];

describeOnEachEngine("the pipeline", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const signUp = async () => (await makeUser(makeDeps({ db: database.db }))).caller.applications;

  async function add(applications: Applications, titles: string, stage: Stage = "saved") {
    const ids = new Map<string, string>();
    // The newest card is the first in its column.
    for (const title of titles.split("").toReversed())
      ids.set(title, (await applications.create({ title, company: "X", stage })).application.id);
    return (title: string) => ids.get(title) ?? "";
  }

  async function column(applications: Applications, stage: Stage = "saved") {
    const { columns } = await applications.pipeline();
    return columns
      .find((one) => one.stage === stage)
      ?.items.map(({ title }) => title)
      .join("");
  }

  test("a card goes above another, to the end, to the start of a new column, or stays where it is", async () => {
    const applications = await signUp();
    const id = await add(applications, "abcd");
    expect(await column(applications)).toBe("abcd");
    const placed = await applications.move({ id: id("d"), stage: "saved", beforeId: id("b") });
    expect(placed.changeId).toBeNull();
    expect(placed.application).toMatchObject({ revision: 1 });
    expect(await column(applications)).toBe("adbc");
    await applications.move({ id: id("a"), stage: "saved", beforeId: null });
    expect(await column(applications)).toBe("dbca");
    await applications.move({ id: id("b"), stage: "saved", beforeId: id("b") });
    await applications.move({ id: id("b"), stage: "saved" });
    expect(await column(applications)).toBe("dbca");
    await applications.move({ id: id("b"), stage: "applied" });
    await applications.move({ id: id("c"), stage: "applied" });
    expect(await column(applications, "applied")).toBe("cb");
    await applications.move({ id: id("d"), stage: "applied", beforeId: id("b") });
    expect(await column(applications, "applied")).toBe("cdb");
    expect(await column(applications)).toBe("a");
  });

  test("a card that left the column meanwhile is no place: the moved one goes to the start", async () => {
    const applications = await signUp();
    const id = await add(applications, "abc");
    await applications.move({ id: id("b"), stage: "offer" });
    await applications.move({ id: id("c"), stage: "saved", beforeId: id("b") });
    expect(await column(applications)).toBe("ca");
  });

  test("a restored card is back at its place", async () => {
    const applications = await signUp();
    const id = await add(applications, "abc");
    await applications.remove({ id: id("b") });
    await applications.move({ id: id("c"), stage: "saved", beforeId: id("a") });
    await applications.move({ id: id("c"), stage: "saved", beforeId: null });
    await applications.restore({ id: id("b") });
    expect(await column(applications)).toBe("abc");
  });

  test("any moves give the column that a plain list would", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 6 })), { maxLength: 15 }),
        async (moves) => {
          const applications = await signUp();
          const id = await add(applications, "abcdef");
          let expected = "abcdef".split("");
          for (const [from, to] of moves) {
            const moved = expected[from] ?? "";
            const before = expected[to];
            await applications.move({
              id: id(moved),
              stage: "saved",
              beforeId: before === undefined ? null : id(before),
            });
            if (before === moved) continue;
            expected = expected.filter((title) => title !== moved);
            expected.splice(
              before === undefined ? expected.length : expected.indexOf(before),
              0,
              moved,
            );
          }
          expect(await column(applications)).toBe(expected.join(""));
        },
      ),
      { numRuns: 8 },
    );
  });

  test("many moves to the same place keep working", async () => {
    const applications = await signUp();
    const id = await add(applications, "abc");
    for (let count = 0; count < 40; count += 1) {
      const moved = count % 2 ? "a" : "b";
      await applications.move({ id: id(moved), stage: "saved", beforeId: id("c") });
      expect((await column(applications))?.at(1)).toBe(moved);
    }
  });

  test("moves to one place at the same moment give every card a place of its own", async () => {
    const applications = await signUp();
    const id = await add(applications, "abcdefgh");
    const moving = "abcdefg".split("");
    await Promise.all(
      moving.map((title) => applications.move({ id: id(title), stage: "offer", beforeId: null })),
    );
    await Promise.all(
      moving.map((title) =>
        applications.move({ id: id(title), stage: "saved", beforeId: id("h") }),
      ),
    );
    const rows = await database.db.application.findMany({
      where: { id: { in: [...moving, "h"].map(id) } },
      select: { rank: true },
    });
    expect(new Set(rows.map(({ rank }) => rank)).size).toBe(8);
    expect(await column(applications)).toMatch(/^[a-g]{7}h$/);
  });

  test("a column shows its first fifty cards and pages on from there", async () => {
    const user = await makeUser(makeDeps({ db: database.db }));
    const { applications } = user.caller;
    const titles = Array.from({ length: 53 }, (_, index) => `T${index}`);
    for (const title of titles.toReversed()) await applications.create({ title, company: "X" });
    await applications.create({ title: "other", company: "X", stage: "offer" });
    const { columns } = await applications.pipeline();
    expect(columns.map(({ stage, count }) => [stage, count])).toEqual(
      stages.map((stage) => [stage, stage === "saved" ? 53 : stage === "offer" ? 1 : 0]),
    );
    const first = columns[0];
    const rest = await applications.column({ stage: "saved", cursor: first?.nextCursor ?? "" });
    const shown = [...(first?.items ?? []), ...rest.items].map(({ title }) => title);
    expect(shown).toEqual(titles);
    expect([first?.items.length, rest.nextCursor]).toEqual([50, null]);
  });

  test("a back-dated move leaves the card where its latest change put it", async () => {
    const applications = await signUp();
    const id = await add(applications, "ab", "interviewing");
    const { application, changeId } = await applications.move({
      id: id("b"),
      stage: "applied",
      occurredAt: "2026-02-01T00:00:00Z",
      beforeId: null,
    });
    expect(changeId).not.toBeNull();
    expect(application).toMatchObject({
      stage: "interviewing",
      appliedAt: "2026-02-01T00:00:00.000Z",
    });
    expect(await column(applications, "interviewing")).toBe("ab");
  });
});
