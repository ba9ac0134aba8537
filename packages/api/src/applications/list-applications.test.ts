import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { createFakeClock, makeDeps, makeUser } from "../testing/index.ts";
import { createApplication } from "./create-application.ts";
import { fold } from "../core/fold.ts";
import { listApplications } from "./list-applications.ts";
import { createApplicationInput, listApplicationsInput, type ApplicationItem } from "./schemas.ts";
import { updateApplication } from "./update-application.ts";

const sorts = [
  "updatedAt",
  "createdAt",
  "appliedAt",
  "nextActionDueAt",
  "company",
  "title",
] as const;
const directions = ["asc", "desc"] as const;

// Few values, so that there are ties; writing of several kinds and long beginnings.
const name = fc.constantFrom(
  "Acme GmbH",
  "acme",
  "Äpfel AG",
  "Zebra",
  "Ørsted",
  "😀 Labs",
  '"quoted" \\ slash',
  "x".repeat(200),
  `${"x".repeat(200)}y`,
  "開発",
);
const day = fc.option(
  fc.integer({ min: 1, max: 4 }).map((date) => `2026-02-0${date}T12:00:00.000Z`),
  { nil: null },
);
const row = fc.record({
  title: name,
  company: name,
  appliedAt: day,
  dueAt: day,
  wait: fc.nat({ max: 2 }),
});

describeOnEachEngine("the list of applications", (open) => {
  const clock = createFakeClock();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const deps = () => makeDeps({ db: database.db, clock });

  async function fill(
    rows: {
      title: string;
      company: string;
      appliedAt?: string | null;
      dueAt?: string | null;
      wait?: number;
    }[],
  ) {
    const user = await makeUser(deps());
    for (const { dueAt, wait, ...fields } of rows) {
      await clock.advance((wait ?? 1) * 1000);
      const input = createApplicationInput.parse({
        ...fields,
        nextAction: { dueAt: dueAt ?? null },
      });
      await createApplication(deps(), { ...input, userId: user.userId });
    }
    return user;
  }

  async function readAll(
    userId: string,
    query: object,
    between?: (page: ApplicationItem[]) => Promise<void>,
  ) {
    const all: ApplicationItem[] = [];
    let cursor: string | undefined;
    for (;;) {
      const input = listApplicationsInput.parse({ ...query, cursor });
      const page = await listApplications(deps(), { ...input, userId });
      all.push(...page.items);
      expect(page.items.length <= input.limit).toBe(true);
      if (page.nextCursor === null) return all;
      expect(page.nextCursor.length).toBeLessThanOrEqual(500);
      cursor = page.nextCursor;
      await between?.(page.items);
    }
  }

  test("pages of any size say the same as one long list, for every order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 14 }),
        fc.integer({ min: 1, max: 5 }),
        async (rows, limit) => {
          const { userId } = await fill(rows);
          for (const sort of sorts)
            for (const direction of directions) {
              const whole = await readAll(userId, { sort, direction, limit: 100 });
              const paged = await readAll(userId, { sort, direction, limit });
              expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
              expect(whole).toHaveLength(rows.length);
              expectOrder(whole, sort, direction);
            }
        },
      ),
      { numRuns: 8 },
    );
  });

  test("rows that nobody touches are listed exactly once while others change and come and go", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sorts),
        fc.constantFrom(...directions),
        fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 4 }),
        async (sort, direction, touched) => {
          const rows = Array.from({ length: 12 }, (_, index) => ({
            title: `T${index % 5}`,
            company: `C${index % 3}`,
            appliedAt: index % 2 ? `2026-02-0${1 + (index % 4)}T00:00:00.000Z` : null,
          }));
          const user = await fill(rows);
          const before = await readAll(user.userId, { limit: 100 });
          const changing = new Set(touched.map((index) => before[index]?.id ?? ""));
          let step = 0;
          const listed = await readAll(user.userId, { sort, direction, limit: 3 }, async () => {
            // With the oldest change first, rows that keep changing would be listed for ever.
            if (step === 3) return;
            step += 1;
            await clock.advance(1000);
            for (const id of changing)
              await updateApplication(deps(), {
                userId: user.userId,
                id,
                patch: { title: `T${step}`, company: `C${5 - step}`, appliedAt: null },
              });
            await user.caller.applications.create({ title: "T2", company: "C1" });
          });
          const ids = listed.map(({ id }) => id);
          const times = before
            .filter(({ id }) => !changing.has(id))
            .map(({ id }) => ids.filter((other) => other === id).length);
          expect(times).toEqual(times.map(() => 1));
        },
      ),
      { numRuns: 8 },
    );
  });

  test("every word of a search must be there, without regard to case and accents, and wildcards are letters", async () => {
    const user = await makeUser(deps());
    const { applications } = user.caller;
    await applications.create({ title: "Développeur Backend", company: "Zürich AG", tags: ["Go"] });
    await applications.create({ title: "100% remote", company: "a_b \\ c" });
    const found = async (search: string) =>
      (await applications.list({ search })).items.map(({ title }) => title);
    expect(await found("developpeur")).toEqual(["Développeur Backend"]);
    expect(await found("  GO  zurich ")).toEqual(["Développeur Backend"]);
    expect(await found("backend zurich rust")).toEqual([]);
    expect(await found("0%")).toEqual(["100% remote"]);
    expect(await found("%")).toEqual(["100% remote"]);
    expect(await found("_")).toEqual(["100% remote"]);
    expect(await found("\\")).toEqual(["100% remote"]);
    expect(await found("")).toHaveLength(2);
  });

  test("filters narrow the list together", async () => {
    const { applications } = (await makeUser(deps())).caller;
    const status = await applications.statuses.create({ stage: "applied", label: "Sent" });
    await applications.create({
      title: "A",
      company: "X",
      stage: "applied",
      statusId: status.id,
      tags: ["go", "remote"],
      remote: "remote",
      source: "XING",
    });
    await applications.create({ title: "B", company: "X", stage: "applied", tags: ["go"] });
    await applications.create({ title: "C", company: "X", source: "XING" });
    const titles = async (query: Parameters<typeof applications.list>[0]) =>
      (await applications.list({ ...query, sort: "title", direction: "asc" })).items.map(
        ({ title }) => title,
      );
    expect(await titles({ stages: ["applied"] })).toEqual(["A", "B"]);
    expect(await titles({ stages: ["applied", "saved"] })).toEqual(["A", "B", "C"]);
    expect(await titles({ stages: [] })).toEqual(["A", "B", "C"]);
    expect(await titles({ statusIds: [status.id] })).toEqual(["A"]);
    expect(await titles({ tags: ["go"] })).toEqual(["A", "B"]);
    expect(await titles({ tags: ["go", "remote"] })).toEqual(["A"]);
    expect(await titles({ remote: "remote" })).toEqual(["A"]);
    expect(await titles({ source: "XING", stages: ["saved"] })).toEqual(["C"]);
    expect(await applications.facets()).toMatchObject({
      tags: ["go", "remote"],
      sources: ["XING"],
      counts: { saved: 1, applied: 2, offer: 0 },
    });
  });

  test("a cursor that we did not give for this order is refused by name", async () => {
    const user = await fill([
      { title: "A", company: "X" },
      { title: "B", company: "X" },
    ]);
    const { applications } = user.caller;
    const { nextCursor } = await applications.list({ limit: 1, sort: "title" });
    const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString("base64url");
    const cursors = [
      "",
      "garbage",
      "e30",
      nextCursor ?? "",
      forged(["updatedAt.desc", "yesterday", "0199-"]),
      forged(["updatedAt.desc", "0000-01-01T00:00:00Z", crypto.randomUUID()]),
      forged(["updatedAt.desc", null, crypto.randomUUID()]),
    ];
    for (const cursor of cursors)
      await expect(applications.list({ cursor, sort: "updatedAt" })).rejects.toThrow("cursor:");
    const zero = forged(["title.desc", "a\u0000b", crypto.randomUUID()]);
    await expect(applications.list({ cursor: zero, sort: "title" })).rejects.toThrow("cursor:");
    await expect(applications.column({ cursor: "garbage", stage: "saved" })).rejects.toThrow(
      "cursor:",
    );
  });

  function expectOrder(items: ApplicationItem[], sort: (typeof sorts)[number], direction: string) {
    const keys = items.map((item) => keyOf(item, sort));
    const set = keys.filter((key) => key !== null);
    // Unset dates are at the end in both directions.
    expect(keys.slice(set.length).every((key) => key === null)).toBe(true);
    const ordered = set.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(set).toEqual(direction === "asc" ? ordered : ordered.toReversed());
  }
});

function keyOf(item: ApplicationItem, sort: (typeof sorts)[number]): string | null {
  if (sort === "nextActionDueAt") return item.nextAction.dueAt;
  if (sort === "company") return null;
  if (sort === "title") return fold(item.title).slice(0, 64);
  return item[sort];
}
