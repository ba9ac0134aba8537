import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Deps } from "../../core/deps.ts";
import { createFakeClock, makeDeps, makeUser } from "../../testing/index.ts";
import { updateProfile } from "../profile/update-profile.ts";
import { addJob, plainText } from "../recommendations/testing/add-job.ts";
import { mostSkills } from "./check-skill.ts";
import { createSkill } from "./create-skill.ts";
import { getSkillsGap } from "./get-skills-gap.ts";
import { listSkills } from "./list-skills.ts";
import { removeSkill } from "./remove-skill.ts";
import { suggestSkills } from "./suggest-skills.ts";
import { updateSkill } from "./update-skill.ts";

describeOnEachEngine("a person's skills", (open) => {
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

  const know = (name: string, more: Partial<Parameters<typeof createSkill>[1]> = {}) =>
    createSkill(deps, { userId, name, level: 2, ...more });
  const add = (names: string, more: Partial<Parameters<typeof addJob>[1]> = {}) =>
    addJob(database.db, {
      userId,
      now: clock.now(),
      title: "Gardener",
      text: `${plainText}\nRequirements\n${names}`,
      ...more,
    });
  const skillsOf = async (id: string) => {
    const { skills, skillKeys } = await database.db.job.findUniqueOrThrow({ where: { id } });
    return { skills, skillKeys };
  };

  test("are the dictionary's by any name, or their own", async () => {
    const known = await know("k8s", {
      aliases: ["Kubi", "kubi", "Kubernetes"],
      target: 4,
      evidence: "Runs two clusters",
      lastUsedOn: "2026-02-01",
    });
    expect(known).toMatchObject({
      key: "kubernetes",
      name: "Kubernetes",
      aliases: ["Kubi"],
      level: 2,
      target: 4,
      evidence: "Runs two clusters",
      lastUsedOn: "2026-02-01",
      demand: 0,
    });
    const own = await know("Bee keeping");
    expect(own).toMatchObject({ key: "own:bee keeping", name: "Bee keeping", target: null });
    expect((await listSkills(deps, { userId })).map(({ name }) => name)).toEqual([
      "Bee keeping",
      "Kubernetes",
    ]);
    expect(
      await updateSkill(deps, { userId, id: own.id, patch: { level: 4, target: null } }),
    ).toMatchObject({
      level: 4,
      name: "Bee keeping",
    });
    await removeSkill(deps, { userId, id: own.id });
    expect(await listSkills(deps, { userId })).toHaveLength(1);
  });

  test("have each name once", async () => {
    const known = await know("Kubernetes", { aliases: ["Kubi"] });
    const own = await know("Bees");
    for (const name of ["K8S", "kubernetes", "KUBI", "bees"])
      await expect(know(name)).rejects.toMatchObject({ code: "duplicate_name" });
    await expect(know("Honey", { aliases: ["new", "kubi"] })).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: [{ field: "aliases.1" }] },
    });
    await expect(
      updateSkill(deps, { userId, id: own.id, patch: { aliases: ["Kubernetes"] } }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    await updateSkill(deps, { userId, id: known.id, patch: { aliases: ["Kubi", "Kubes"] } });
    const tries = await Promise.allSettled([1, 2, 3].map(() => know("Python")));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("are limited, and not used in the future", async () => {
    await expect(know("Python", { lastUsedOn: "2026-03-04" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await database.db.skill.createMany({
      data: Array.from({ length: mostSkills }, (_, at) => ({
        userId,
        key: `own:${at}`,
        name: `${at}`,
        level: 1,
      })),
    });
    await expect(know("Python")).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("are nobody else's", async () => {
    const { id } = await know("Python");
    const other = await makeUser(deps);
    await expect(removeSkill(deps, { userId: other.userId, id })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      updateSkill(deps, { userId: other.userId, id, patch: { level: 1 } }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await listSkills(deps, { userId: other.userId })).toEqual([]);
  });

  test("are found in the jobs that are there already, when only this person calls them so", async () => {
    const naming = await add("- Bee keeping\n- Python");
    const other = await add("- Beekeepers wanted, 100% honey_");
    await know("Bee keeping");
    expect(await skillsOf(naming)).toEqual({
      skills: [
        { key: "python", name: "Python", need: "required" },
        { key: "own:bee keeping", name: "Bee keeping", need: "required" },
      ],
      skillKeys: ["python", "own:bee keeping"],
    });
    expect((await skillsOf(other)).skills).toEqual([]);
    const python = await know("Python");
    await updateSkill(deps, { userId, id: python.id, patch: { aliases: ["100% honey_"] } });
    expect((await skillsOf(other)).skillKeys).toEqual(["python"]);
    expect((await skillsOf(naming)).skillKeys).toEqual(["python", "own:bee keeping"]);
  });

  test("are suggested by what their names begin with, the dictionary's first", async () => {
    await know("Kubing for bees");
    const names = async (search: string) =>
      (await suggestSkills(deps, { userId, search })).map(({ name }) => name);
    expect(await names("kub")).toEqual(["Kubernetes", "Kubing for bees", "MLflow"]);
    expect((await names("K8S"))[0]).toBe("Kubernetes");
    expect(await names("buchhalt")).toContain("Accounting");
    expect((await names("gestión de proy"))[0]).toBe("Project management");
    expect((await names("c++"))[0]).toBe("C++");
    expect(await names("bees")).toContain("Kubing for bees");
    expect(await names("a")).toHaveLength(20);
    expect(await names("  ")).toEqual([]);
    expect(await names("no such thing")).toEqual([]);
  });

  test("have a gap that goes by the day", async () => {
    await updateProfile(deps, { userId, titles: ["Gardener"] });
    await add("- Python", { triage: "new", validThrough: new Date(clock.now()).toISOString() });
    const jobs = async () => (await getSkillsGap(deps, { userId, limit: 10 })).jobs;
    expect(await jobs()).toBe(1);
    expect(await jobs()).toBe(1);
    await clock.advance(3 * 86_400_000);
    expect(await jobs()).toBe(0);
  });

  test("have a gap: demand by interest and need, times what is missing", async () => {
    const application = await database.db.application.create({
      data: {
        userId,
        title: "Gardener",
        company: "Acme",
        stage: "applied",
        stageChangedAt: new Date(),
        searchText: "",
        dedupeKey: "",
        rank: "a",
      },
      select: { id: true },
    });
    await add("- Python\n- SQL", { applicationId: application.id });
    await add("- Python\nNice to have\n- Docker", { createdAt: new Date("2026-01-15T12:00:00Z") });
    await add("- Java", { triage: "dismissed" });
    // New ones count when they are recommended.
    await add("- Terraform", { triage: "new" });
    await updateProfile(deps, { userId, titles: ["Gardener"] });
    await know("SQL", { level: 1, target: 4 });
    await know("Docker", { level: 3 });
    const gap = await getSkillsGap(deps, { userId, limit: 10 });
    const interest = 1 + 0.7 + 0.4;
    expect(gap.jobs).toBe(3);
    const expected: [string, number, number][] = [
      ["python", 1.7 / interest, 1],
      ["sql", 1 / interest, 0.75],
      ["terraform", 0.4 / interest, 1],
      ["docker", (0.7 * 0.4) / interest, 0],
    ];
    expect(gap.items.map(({ key }) => key)).toEqual(expected.map(([key]) => key));
    for (const [at, [, demand, missing]] of expected.entries()) {
      expect(gap.items[at]?.demand).toBeCloseTo(demand);
      expect(gap.items[at]?.missing).toBeCloseTo(missing);
      expect(gap.items[at]?.gap).toBeCloseTo(demand * missing);
    }
    expect(gap.items[0]).toMatchObject({ jobs: 2, level: 0, skillId: null, target: null });
    expect(gap.items[1]).toMatchObject({ jobs: 1, level: 1, target: 4 });
    expect(gap.items[0]?.trend).toEqual([
      { month: "2025-10", jobs: 0 },
      { month: "2025-11", jobs: 0 },
      { month: "2025-12", jobs: 0 },
      { month: "2026-01", jobs: 1 },
      { month: "2026-02", jobs: 0 },
      { month: "2026-03", jobs: 1 },
    ]);
    expect((await getSkillsGap(deps, { userId, limit: 1 })).items).toHaveLength(1);
    await know("Cobol", { level: 4 });
    const withOwn = await getSkillsGap(deps, { userId, limit: 10, own: true });
    expect(withOwn.items.map(({ key }) => key)).toEqual([...expected.map(([key]) => key), "cobol"]);
    expect(withOwn.items.at(-1)).toMatchObject({ jobs: 0, demand: 0, gap: 0, level: 4 });
    expect(withOwn.items.at(-1)?.trend).toHaveLength(6);
    expect((await getSkillsGap(deps, { userId, limit: 10 })).items).toEqual(gap.items);
    const listed = await listSkills(deps, { userId });
    expect(listed.find(({ key }) => key === "sql")?.demand).toBeCloseTo(1 / interest);
  });

  test("have no gap without jobs", async () => {
    await know("SQL");
    expect(await getSkillsGap(deps, { userId, limit: 10 })).toEqual({ items: [], jobs: 0 });
    const { items, jobs } = await getSkillsGap(deps, { userId, limit: 10, own: true });
    expect([items.map(({ key }) => key), jobs]).toEqual([["sql"], 0]);
  });
});
