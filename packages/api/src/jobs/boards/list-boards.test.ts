import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, test } from "vitest";
import { createFakeClock, makeDeps, makeUser, testConfig } from "../../testing/index.ts";
import { boardKinds } from "../vocabulary.ts";

describeOnEachEngine("the list of boards", (open) => {
  const clock = createFakeClock();

  test("says of every way in whether it is open, and why", async () => {
    const { db } = await open();
    const { caller } = await makeUser(makeDeps({ db, clock }));
    const boards = await caller.jobs.boards();
    expect(boards.map(({ kind }) => kind)).toEqual(boardKinds);
    const [xing, jungle, wellfound] = boards;
    expect(xing).toMatchObject({
      label: "XING",
      hosts: ["xing.com"],
      routes: expect.arrayContaining([
        { route: "url", on: true, why: expect.stringContaining("public") },
      ]),
      lastSuccessAt: null,
      lastErrorAt: null,
      lastError: null,
      jobs: 0,
    });
    expect(jungle).toMatchObject({
      termsReadOn: "2024-08-29",
      routes: expect.arrayContaining([
        { route: "url", on: false, why: expect.stringContaining("JOBS_WTTJ_FETCH") },
        { route: "bookmarklet", on: false, why: expect.stringContaining("add-ons") },
        { route: "page", on: true, why: expect.any(String) },
      ]),
    });
    expect(wellfound?.routes.find(({ route }) => route === "url")?.on).toBe(false);
  });

  test("follows the operator's switches", async () => {
    const { db } = await open();
    const fetch = { xing: false, welcometothejungle: true, wellfound: true, generic: false };
    const { caller } = await makeUser(
      makeDeps({ db, clock, config: { jobs: { ...testConfig.jobs, fetch } } }),
    );
    const boards = await caller.jobs.boards();
    for (const { kind, routes } of boards)
      expect(routes.find(({ route }) => route === "url")).toMatchObject({ on: fetch[kind] });
  });

  test("tells how fetching from the board's hosts went, and nothing of other sites", async () => {
    const { db } = await open();
    const at = (minutes: number) => new Date(clock.now() + minutes * 60_000);
    await db.fetchHost.createMany({
      data: [
        {
          host: "www.xing.com",
          lastSuccessAt: at(1),
          lastErrorAt: at(3),
          lastError: "rate_limited",
        },
        { host: "xing.com", lastSuccessAt: at(2), lastErrorAt: at(1), lastError: "gone" },
        { host: "notxing.com", lastSuccessAt: at(9), lastErrorAt: at(9), lastError: "gone" },
        { host: "jardins.welcomekit.co", lastErrorAt: at(4), lastError: "something new" },
      ],
    });
    const { caller } = await makeUser(makeDeps({ db, clock }));
    const [xing, jungle, wellfound, generic] = await caller.jobs.boards();
    expect(xing).toMatchObject({
      lastSuccessAt: at(2).toISOString(),
      lastErrorAt: at(3).toISOString(),
      lastError: "XING asks for fewer requests at the moment.",
    });
    expect(jungle).toMatchObject({
      lastSuccessAt: null,
      lastErrorAt: at(4).toISOString(),
      lastError: "something new",
    });
    for (const board of [wellfound, generic])
      expect(board).toMatchObject({ lastSuccessAt: null, lastErrorAt: null, lastError: null });
  });

  test("counts the person's own jobs, each board once for each job", async () => {
    const { db } = await open();
    const deps = makeDeps({ db, clock });
    const [one, two] = [await makeUser(deps), await makeUser(deps)];
    const keep = async (userId: string, sources: [string, string][], deletedAt: Date | null) => {
      const { id: jobId } = await db.job.create({ data: { userId, deletedAt } });
      await db.jobSource.createMany({
        data: sources.map(([board, externalId]) => ({
          userId,
          jobId,
          board,
          externalId,
          route: "url",
        })),
      });
    };
    await keep(one.userId, [["xing", "1"]], null);
    await keep(
      one.userId,
      [
        ["xing", "2"],
        ["xing", "3"],
        ["wellfound", "2"],
      ],
      null,
    );
    await keep(one.userId, [["xing", "4"]], new Date(clock.now()));
    await keep(two.userId, [["xing", "1"]], null);
    const counts = (await one.caller.jobs.boards()).map(({ kind, jobs }) => [kind, jobs]);
    expect(counts).toEqual([
      ["xing", 2],
      ["welcometothejungle", 0],
      ["wellfound", 1],
      ["generic", 0],
    ]);
  });
});
