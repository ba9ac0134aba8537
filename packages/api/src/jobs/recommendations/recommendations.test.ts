import { setImmediate as nextTurn } from "node:timers/promises";
import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Deps } from "../../core/deps.ts";
import { createFakeClock, makeDeps, makeUser } from "../../testing/index.ts";
import { updateProfile } from "../profile/update-profile.ts";
import type { Recommendations } from "../schemas.ts";
import { createSkill } from "../skills/create-skill.ts";
import { updateSkill } from "../skills/update-skill.ts";
import { listRecommendations } from "./list-recommendations.ts";
import { refreshMatches } from "./refresh-matches.ts";
import { readScoredJobs } from "./scored-jobs.ts";
import { addJob, plainText } from "./testing/add-job.ts";

describeOnEachEngine("recommendations", (open) => {
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

  const add = (job: Omit<Parameters<typeof addJob>[1], "userId" | "now"> = {}) =>
    addJob(database.db, { userId, now: clock.now(), ...job });
  const wish = (fields: Omit<Parameters<typeof updateProfile>[1], "userId">) =>
    updateProfile(deps, { userId, ...fields });
  const know = (name: string, level = 3) => createSkill(deps, { userId, name, level });
  const list = (limit = 20, cursor?: string): Promise<Recommendations> =>
    listRecommendations(deps, { userId, limit, ...(cursor === undefined ? {} : { cursor }) });
  const matches = () =>
    database.db.jobMatch.findMany({ where: { userId }, orderBy: { jobId: "asc" } });
  const computedAt = async () => (await matches()).map((match) => match.computedAt.getTime());

  test("show what fits with reasons, the best first", async () => {
    await wish({ titles: ["Data Engineer"], level: "senior" });
    await know("Python");
    await know("SQL");
    const best = await add({
      title: "Senior Data Engineer",
      text: `${plainText}\nRequirements\n- Python\n- SQL\n- Terraform`,
    });
    const fair = await add({
      title: "Data Analyst",
      text: `${plainText}\nRequirements\n- SQL\n- Python`,
    });
    await add({ title: "Nurse", text: `${plainText}\nRequirements\n- Nursing` });
    const { items, nextCursor, hidden, wanted, reranked } = await list();
    expect(items.map((item) => item.id)).toEqual([best, fair]);
    expect(items[0]?.match).toEqual({
      band: "strong",
      hiddenBy: null,
      matched: [
        { kind: "title", text: "Title like “Data Engineer”" },
        { kind: "skill", text: "Python" },
        { kind: "skill", text: "SQL" },
        { kind: "level", text: "Senior, as you want" },
        { kind: "recency", text: "Posted this week" },
      ],
      missing: [{ kind: "skill", text: "Terraform" }],
      unknown: [],
    });
    expect({ nextCursor, hidden, wanted, reranked }).toEqual({
      nextCursor: null,
      hidden: [],
      wanted: [],
      reranked: false,
    });
  });

  test("say what is wanted before they can be good", async () => {
    expect(await list()).toEqual({
      items: [],
      nextCursor: null,
      wanted: ["titles", "skills", "jobs"],
      hidden: [],
      reranked: false,
    });
    await add();
    await wish({ titles: ["Data Engineer"] });
    expect(await list()).toMatchObject({ items: [{ title: "Data Engineer" }], wanted: ["skills"] });
  });

  test("hide what does not pass a gate, each in words, the first gate in their order", async () => {
    await wish({
      titles: ["Data Engineer"],
      locations: ["Berlin", "Österreich"],
      remote: ["hybrid", "remote"],
      languages: ["en"],
      employmentTypes: ["FULL_TIME"],
      salary: { min: 60_000, currency: "EUR", period: "year" },
    });
    await database.db.blockedCompany.create({
      data: { userId, name: "Bad GmbH", companyKey: "bad" },
    });
    const application = await database.db.application.create({
      data: {
        userId,
        title: "Data Engineer",
        company: "Acme",
        stage: "applied",
        stageChangedAt: new Date(),
        searchText: "",
        dedupeKey: "",
        rank: "a",
      },
      select: { id: true },
    });
    const place = (city: string | null, country: string | null) => [
      { text: city ?? country ?? "", city, country },
    ];
    const shown = [
      await add(),
      await add({ locations: place("Berlin", "DE"), remote: "hybrid" }),
      await add({ locations: place("Wien", "AT") }),
      await add({ locations: place("Lisboa", "PT"), remote: "remote" }),
      await add({ salaryMax: 5000, salaryCurrency: "EUR", salaryPeriod: "month" }),
      // Another currency is as good as unknown.
      await add({ salaryMax: 100, salaryCurrency: "USD", salaryPeriod: "month" }),
    ];
    const hidden = {
      blocked_company: [await add({ company: "BAD", triage: "dismissed" })],
      dismissed: [await add({ triage: "dismissed", availability: "closed" })],
      already_applied: [await add({ applicationId: application.id })],
      closed: [
        await add({ availability: "closed", language: "de" }),
        await add({ validThrough: "2026-02-20" }),
      ],
      employment_type: [
        await add({ employmentTypes: ["INTERN"], locations: place("Paris", "FR") }),
      ],
      location: [await add({ locations: place("Paris", "FR"), remote: "onsite" })],
      remote: [await add({ remote: "onsite", language: "de" })],
      language: [await add({ language: "de" })],
      salary: [await add({ salaryMin: 4000, salaryCurrency: "EUR", salaryPeriod: "month" })],
    };
    const page = await list(50);
    expect(page.items.map((item) => item.id).toSorted()).toEqual(shown.toSorted());
    expect(page.hidden.map(({ gate, count }) => [gate, count])).toEqual(
      Object.entries(hidden).map(([gate, ids]) => [gate, ids.length]),
    );
    expect(page.hidden.every(({ text }) => text.length > 0)).toBe(true);
    const gateOf = new Map((await matches()).map((match) => [match.jobId, match.hiddenBy]));
    for (const [gate, ids] of Object.entries(hidden))
      for (const id of ids) expect([gate, gateOf.get(id)]).toEqual([gate, gate]);
    // Unknown pay passes unless the person says otherwise.
    await wish({ hideUnknownPay: true });
    expect((await list(50)).items.map((item) => item.id)).toEqual([shown[4]]);
  });

  test("come back when what hid them is gone", async () => {
    await wish({ titles: ["Data Engineer"] });
    const id = await add({ triage: "dismissed" });
    expect((await list()).items).toEqual([]);
    await database.db.job.update({ where: { id }, data: { triage: "saved" } });
    expect((await list()).items).toHaveLength(1);
    const block = await database.db.blockedCompany.create({
      data: { userId, name: "Acme", companyKey: "acme" },
    });
    expect((await list()).hidden).toMatchObject([{ gate: "blocked_company", count: 1 }]);
    await database.db.blockedCompany.delete({ where: { id: block.id } });
    expect((await list()).items).toHaveLength(1);
  });

  test("need the wished title or two skills at least", async () => {
    await wish({ titles: ["Data Engineer"] });
    await know("Python");
    await know("SQL");
    const text = (names: string) => `${plainText}\nRequirements: ${names}`;
    await add({ title: "Office Manager", text: text("Python") });
    const two = await add({ title: "Office Manager", text: text("Python, SQL") });
    expect((await list()).items.map((item) => item.id)).toEqual([two]);
  });

  test("have no band when there is too little to tell", async () => {
    await wish({ titles: ["Data Engineer"] });
    await add({ text: "Call us." });
    const { items } = await list();
    expect(items[0]?.match).toMatchObject({
      band: "unknown",
      unknown: [
        { kind: "skill", text: "No skills named" },
        { kind: "text", text: "Not enough text to tell" },
      ],
    });
  });

  test("show two jobs of a company at most among the first ten, and every job once over the pages", async () => {
    await wish({ titles: ["Data Engineer"] });
    const companies = ["Acme", "Acme AG", "ACME", "acme", "Beta", "Beta", "Beta"];
    for (let at = 0; at < 24; at += 1)
      await add({
        company: companies[at] ?? `Company ${at}`,
        title: at < 7 ? "Data Engineer" : "Data Engineer (Berlin office)",
      });
    await add({ company: "" });
    await add({ company: "" });
    await add({ company: "" });
    for (const limit of [3, 10, 100]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list(limit, cursor);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        seen.push(
          ...page.items.map(
            (item) => `${item.company.toLowerCase().replace(" ag", "")} ${item.id}`,
          ),
        );
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(27);
      expect(seen).toHaveLength(27);
      const head = seen.slice(0, 10);
      expect(head.filter((name) => name.startsWith("acme ")).length).toBe(2);
      expect(head.filter((name) => name.startsWith("beta ")).length).toBe(2);
      expect(head.filter((name) => name.startsWith(" ")).length).toBe(3);
    }
    await expect(list(10, "nonsense")).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("make only stale matches anew", async () => {
    await wish({ titles: ["Data Engineer"] });
    const first = await add();
    const second = await add({ title: "Data Analyst" });
    await refreshMatches(deps, { userId });
    const before = clock.now();
    await clock.advance(1000);
    await refreshMatches(deps, { userId });
    expect(await computedAt()).toEqual([before, before]);
    await database.db.job.update({ where: { id: second }, data: { title: "Data Architect" } });
    await refreshMatches(deps, { userId });
    expect(await computedAt()).toEqual([before, before + 1000]);
    await clock.advance(1000);
    await database.db.job.update({
      where: { id: first },
      data: { notes: "Mine", seenAt: new Date() },
    });
    await refreshMatches(deps, { userId });
    expect(await computedAt()).toEqual([before, before + 1000]);
    await database.db.jobMatch.update({ where: { jobId: first }, data: { formula: 0 } });
    await refreshMatches(deps, { userId });
    expect(await computedAt()).toEqual([before + 2000, before + 1000]);
    await clock.advance(1000);
    const skill = await know("Python");
    await refreshMatches(deps, { userId });
    expect(await computedAt()).toEqual([before + 3000, before + 3000]);
    await clock.advance(1000);
    await updateSkill(deps, { userId, id: skill.id, patch: { aliases: ["Snake"] } });
    await refreshMatches(deps, { userId });
    expect(await computedAt()).toEqual([before + 4000, before + 4000]);
  });

  test("grow old", async () => {
    await wish({ titles: ["Data Engineer"] });
    await add({ postedAt: new Date(clock.now()).toISOString() });
    const [fresh] = (await list()).items;
    expect(fresh?.match?.matched.map(({ kind }) => kind)).toContain("recency");
    await clock.advance(10 * 86_400_000);
    const [old] = (await list()).items;
    expect(old?.match?.matched.map(({ kind }) => kind)).not.toContain("recency");
  });

  test("read the years of experience that a text asks for", async () => {
    await wish({ titles: ["Data Engineer"], level: "senior" });
    const ask = async (text: string) => {
      await database.db.job.deleteMany({ where: { userId } });
      await add({ text: `${plainText} ${text}` });
      const [item] = (await list()).items;
      return [
        ...(item?.match?.matched ?? []),
        ...(item?.match?.missing ?? []),
        ...(item?.match?.unknown ?? []),
      ].find(({ kind }) => kind === "level")?.text;
    };
    expect(await ask("You bring 5+ years of experience.")).toBe(
      "Senior by the years asked for, as you want",
    );
    expect(await ask("Mindestens 3 Jahre Berufserfahrung.")).toBe(
      "Mid level by the years asked for",
    );
    expect(await ask("Expérience de 2 ans minimum.")).toBe("Mid level by the years asked for");
    expect(await ask("1 año de experiencia, 1 years experience")).toBe(
      "Junior by the years asked for",
    );
    expect(await ask("We have 100 years of experience. For 25 years we build experience.")).toBe(
      "Level not stated",
    );
    expect(await ask("For 3 years you get an office.")).toBe("Level not stated");
  });

  test("are right when two make them at once", async () => {
    await wish({ titles: ["Data Engineer"] });
    for (let at = 0; at < 30; at += 1) await add({ title: `Data Engineer ${at}` });
    // In the same turn they would be one.
    const inTurn = async (turns: number) => {
      for (let turn = 0; turn < turns; turn += 1) await nextTurn();
      await refreshMatches(deps, { userId });
    };
    await Promise.all([0, 2, 4].map(inTurn));
    expect(await matches()).toHaveLength(30);
    expect(new Set((await matches()).map((match) => match.profileHash)).size).toBe(1);
  });

  test("are asked for together without one of them missing a change before it", async () => {
    for (let at = 0; at < 3; at += 1) await add({ title: `Data Engineer ${at}` });
    const first = refreshMatches(deps, { userId });
    const second = refreshMatches(deps, { userId });
    await nextTurn();
    await wish({ titles: ["Data Engineer"] });
    const third = await refreshMatches(deps, { userId });
    const [one, other] = await Promise.all([first, second]);
    expect(other).toBe(one);
    expect(third).not.toBe(one);
    expect(third.wishes.titles).toEqual(["Data Engineer"]);
  });

  test("are looked at again after whatever changes a job, and with the day", async () => {
    await wish({ titles: ["Data Engineer"] });
    const id = await add({ title: "Data Engineer", company: "Acme" });
    const shown = async () => {
      const ids = (await list()).items.map((item) => item.id);
      expect((await list()).items.map((item) => item.id)).toEqual(ids);
      return ids;
    };
    expect(await shown()).toEqual([id]);
    await database.db.job.update({ where: { id }, data: { availability: "closed" } });
    expect(await shown()).toEqual([]);
    await database.db.job.update({
      where: { id },
      data: { availability: "unknown", validThrough: new Date(clock.now()).toISOString() },
    });
    expect(await shown()).toEqual([id]);
    await clock.advance(3 * 86_400_000);
    expect(await shown()).toEqual([]);
  });

  test("leave a job whose title changed after they were asked for to the next time", async () => {
    const id = await add({ title: "Data Engineer", text: `${plainText} 6 years of experience.` });
    const read = async (title: string) =>
      (await readScoredJobs(database.db, { userId, now: clock.now(), jobs: [{ id, title }] })).map(
        ({ job }) => job.years,
      );
    expect(await read("Senior Data Engineer")).toEqual([]);
    expect(await read("Data Engineer")).toEqual([6]);
  });

  test("are nobody else's", async () => {
    await wish({ titles: ["Data Engineer"] });
    await add();
    await list();
    const other = await makeUser(deps);
    await updateProfile(deps, { userId: other.userId, titles: ["Data Engineer"] });
    expect(await listRecommendations(deps, { userId: other.userId, limit: 20 })).toMatchObject({
      items: [],
      hidden: [],
    });
  });
});
