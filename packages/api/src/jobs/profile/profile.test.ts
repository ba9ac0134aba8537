import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Deps } from "../../core/deps.ts";
import { createFakeClock, makeDeps, makeUser } from "../../testing/index.ts";
import { recordFeedback } from "../recommendations/record-feedback.ts";
import { addJob } from "../recommendations/testing/add-job.ts";
import { getProfile } from "./get-profile.ts";
import { resetLearning } from "./reset-learning.ts";
import { updateProfile } from "./update-profile.ts";

describeOnEachEngine("a job profile", (open) => {
  let database: TestDatabase;
  let deps: Deps;
  let userId: string;
  const clock = createFakeClock();
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    deps = makeDeps({ db: database.db, clock });
    ({ userId } = await makeUser(deps));
  });

  const empty = {
    titles: [],
    level: null,
    locations: [],
    remote: [],
    languages: [],
    employmentTypes: [],
    salary: { min: null, currency: null, period: null },
    hideUnknownPay: false,
    revision: 0,
    isDemo: false,
    learned: { labels: 0, wanted: 20, weights: [] },
  };
  const learnedFrom = async (kept: number, dismissed: number) => {
    for (let at = 0; at < kept + dismissed; at += 1) {
      const jobId = await addJob(database.db, {
        userId,
        now: clock.now(),
        remote: at < kept ? "remote" : "onsite",
      });
      await clock.advance(1000);
      await recordFeedback(deps, { userId, jobId, label: at < kept ? "saved" : "dismissed" });
    }
  };

  test("is empty until it is filled in, field by field", async () => {
    expect(await getProfile(deps, { userId })).toEqual(empty);
    const saved = await updateProfile(deps, {
      userId,
      revision: 0,
      titles: ["Data Engineer", "data engineer", "Analyst"],
      level: "senior",
      salary: { min: 5000.5, currency: "EUR", period: "month" },
    });
    expect(saved).toEqual({
      ...empty,
      titles: ["Data Engineer", "Analyst"],
      level: "senior",
      salary: { min: 5000.5, currency: "EUR", period: "month" },
      revision: 1,
    });
    await updateProfile(deps, { userId, remote: ["remote", "remote"], salary: { min: null } });
    expect(await getProfile(deps, { userId })).toEqual({
      ...saved,
      remote: ["remote"],
      salary: { min: null, currency: "EUR", period: "month" },
      revision: 2,
    });
    expect((await updateProfile(deps, { userId })).revision).toBe(2);
  });

  test("refuses an edit that began from an older state, and shows the newer one", async () => {
    await updateProfile(deps, { userId, titles: ["One"] });
    await expect(
      updateProfile(deps, { userId, revision: 0, titles: ["Two"] }),
    ).rejects.toMatchObject({
      code: "lost_update",
      details: { current: { titles: ["One"], revision: 1 } },
    });
    const edits = await Promise.allSettled(
      ["A", "B", "C"].map((title) => updateProfile(deps, { userId, revision: 1, titles: [title] })),
    );
    expect(edits.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await getProfile(deps, { userId })).revision).toBe(2);
  });

  test("learns from twenty labels, within bounds, and says so in words", async () => {
    await learnedFrom(10, 9);
    expect((await getProfile(deps, { userId })).learned).toEqual({
      labels: 19,
      wanted: 1,
      weights: [],
    });
    await learnedFrom(0, 1);
    const { learned, revision } = await getProfile(deps, { userId });
    // What was computed is no edit.
    expect(revision).toBe(0);
    expect(learned).toMatchObject({ labels: 20, wanted: 0 });
    const remote = learned.weights.find(({ feature }) => feature === "remote");
    expect(remote?.text).toBe("Remote work");
    expect(remote?.weight).toBeGreaterThan(0.5);
    for (const { weight } of learned.weights) expect(Math.abs(weight)).toBeLessThanOrEqual(1);
  });

  test("forgets when it is told to, and learns again from what comes after", async () => {
    await learnedFrom(10, 10);
    expect((await resetLearning(deps, { userId })).learned).toEqual({
      labels: 0,
      wanted: 20,
      weights: [],
    });
    expect(await database.db.jobFeedback.count({ where: { userId } })).toBe(20);
    await learnedFrom(1, 1);
    expect((await getProfile(deps, { userId })).learned).toEqual({
      labels: 2,
      wanted: 18,
      weights: [],
    });
    await learnedFrom(9, 9);
    expect((await getProfile(deps, { userId })).learned.weights).not.toEqual([]);
  });

  test("takes a label back, and keeps one for each job", async () => {
    const jobId = await addJob(database.db, { userId, now: clock.now() });
    await recordFeedback(deps, { userId, jobId, label: "saved" });
    await recordFeedback(deps, { userId, jobId, label: "dismissed" });
    expect(await database.db.jobFeedback.findMany({ where: { userId } })).toMatchObject([
      { label: "dismissed" },
    ]);
    await recordFeedback(deps, { userId, jobId, label: null });
    expect(await database.db.jobFeedback.count({ where: { userId } })).toBe(0);
    const other = await makeUser(deps);
    await recordFeedback(deps, { userId: other.userId, jobId, label: "saved" });
    expect(await database.db.jobFeedback.count({ where: { jobId } })).toBe(0);
  });

  test("forgets what it learned when labels are taken back", async () => {
    await learnedFrom(10, 10);
    const [kept] = await database.db.jobFeedback.findMany({ where: { userId } });
    await recordFeedback(deps, { userId, jobId: kept?.jobId ?? "", label: null });
    expect((await getProfile(deps, { userId })).learned).toEqual({
      labels: 19,
      wanted: 1,
      weights: [],
    });
  });
});
