import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { needs } from "../vocabulary.ts";
import { createScore } from "./score-job.ts";
import { features, type ScoredJob, type Wishes } from "./score-types.ts";
import { toScoredJob, wishesOf } from "./testing/golden-people.ts";
import { goldenJobs } from "./testing/golden-postings.ts";

const keys = [
  "python",
  "sql",
  "apache-spark",
  "datev",
  "search-engine-optimisation",
  "own:bees",
  "java",
  "docker",
];
const titles = [
  "Data Engineer",
  "Marketing Manager",
  "Buchhalter",
  "Ingénieur logiciel",
  "Engineer",
];

const aSkill = fc.record({ key: fc.constantFrom(...keys), need: fc.constantFrom(...needs) });
const aJob = fc
  .record({
    title: fc.constantFrom(...goldenJobs.map((job) => job.title), "", "Manager"),
    skills: fc.uniqueArray(aSkill, { selector: ({ key }) => key, maxLength: 8 }),
    years: fc.option(fc.nat({ max: 20 })),
    thin: fc.boolean(),
    recency: fc.constantFrom(0, 0.5, 1),
    remote: fc.constantFrom("onsite", "hybrid", "remote", null),
    salary: fc.option(
      fc.record({
        min: fc.option(fc.nat({ max: 90_000 })),
        max: fc.option(fc.nat({ max: 90_000 })),
        currency: fc.constantFrom("EUR", "USD", null),
        period: fc.constantFrom("year", "month", "hour", null),
      }),
    ),
  })
  .map(({ skills, ...rest }): ScoredJob =>
    toScoredJob(
      { title: "", text: "", language: null },
      { ...rest, skills: skills.map((skill) => ({ ...skill, name: skill.key })) },
    ),
  );
const weight = fc.double({ min: -1, max: 1, noNaN: true });
const aPerson = fc
  .record({
    titles: fc.uniqueArray(fc.constantFrom(...titles), { maxLength: 3 }),
    skills: fc.dictionary(fc.constantFrom(...keys), fc.nat({ max: 4 })),
    level: fc.constantFrom("intern", "junior", "mid", "senior", "lead", "executive", null),
    learned: fc.record(Object.fromEntries(features.map((feature) => [feature, weight]))),
    pay: fc.option(fc.nat({ max: 90_000 })),
  })
  .map(({ titles: wished, skills, pay, ...rest }): Wishes =>
    wishesOf(wished, skills, { ...rest, salary: { min: pay, currency: "EUR", period: "year" } }),
  );

function scoreOf(job: ScoredJob, wishes: Wishes): number {
  return createScore(wishes)(job).score;
}

function withSkill(wishes: Wishes, key: string, level: number): Wishes {
  return { ...wishes, skills: new Map([...wishes.skills, [key, level]]) };
}

describe("the score", () => {
  it("stays between 0 and 1 and is the same every time", () => {
    fc.assert(
      fc.property(aJob, aPerson, (job, wishes) => {
        const score = scoreOf(job, wishes);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(createScore(wishes)(job)).toEqual(
          createScore(structuredClone(wishes))(structuredClone(job)),
        );
      }),
    );
  });

  it("is never lowered by a skill that the person learns, or learns better", () => {
    fc.assert(
      fc.property(
        aJob,
        aPerson,
        fc.constantFrom(...keys),
        fc.nat({ max: 4 }),
        (job, wishes, key, level) => {
          const better = withSkill(wishes, key, Math.max(level, wishes.skills.get(key) ?? 0));
          expect(scoreOf(job, better)).toBeGreaterThanOrEqual(scoreOf(job, wishes) - 1e-12);
        },
      ),
    );
  });

  it("is never lowered by one more skill of the job that the person has", () => {
    fc.assert(
      fc.property(
        aJob,
        aPerson,
        aSkill,
        fc.integer({ min: 2, max: 4 }),
        (job, wishes, { key, need }, level) => {
          const able = withSkill(wishes, key, level);
          const without = { ...job, skills: job.skills.filter((skill) => skill.key !== key) };
          const more = { ...without, skills: [...without.skills, { key, need, name: key }] };
          expect(scoreOf(more, able)).toBeGreaterThanOrEqual(scoreOf(without, able) - 1e-12);
        },
      ),
    );
  });

  it("does not depend on the order of anything", () => {
    fc.assert(
      fc.property(aJob, aPerson, (job, wishes) => {
        const turned = {
          ...wishes,
          titles: wishes.titles.toReversed(),
          skills: new Map([...wishes.skills].toReversed()),
        };
        expect(scoreOf({ ...job, skills: job.skills.toReversed() }, turned)).toBeCloseTo(
          scoreOf(job, wishes),
          12,
        );
      }),
    );
  });

  it.each([
    ["(m/w/d)"],
    ["H/F"],
    ["wanted for our team"],
    ["– Vollzeit, remote"],
    ["in unbefristeter Festanstellung"],
    ["at the"],
  ])("is not moved by %j in a title", (noise) => {
    const wishes = wishesOf(["Data Engineer"], { sql: 3 });
    for (const { title, text, language } of goldenJobs) {
      const skills = toScoredJob({ title, text, language }).skills;
      const plain = toScoredJob({ title, text, language }, { skills });
      const noisy = toScoredJob({ title: `${title} ${noise}`, text, language }, { skills });
      expect(scoreOf(noisy, wishes)).toBeCloseTo(scoreOf(plain, wishes), 12);
    }
  });

  it("counts a word that many titles have little", () => {
    const wishes = wishesOf(["Data Engineer"], {}, { rarity: { data: 3, engineer: 1.25 } });
    const title = (text: string) =>
      createScore(wishes)(toScoredJob({ title: text, text: "", language: "en" })).features.title;
    expect(title("Data Engineer")).toBe(1);
    expect(title("Sales Engineer")).toBeLessThan(0.3);
    expect(title("Data Scientist")).toBeGreaterThan(title("Sales Engineer"));
    expect(title("Data Entry Clerk")).toBeLessThan(0.4);
    expect(title("Nurse")).toBe(0);
  });

  it.each([
    ["Senior Data Engineer", "Senior Data Engineer (m/w/d)", "Ingénieur Data senior (H/F)"],
    ["Software Developer", "Softwareentwickler", "Développeur logiciel"],
    ["Accountant", "Buchhalterin", "Comptable"],
    ["Project Manager", "Projektleiter", "Chef de projet"],
    ["Nurse", "Pflegefachkraft", "Infirmière"],
  ])("is the same for twins of %j in other languages", (english, german, french) => {
    const text = {
      en: "Requirements\n- Python and SQL\n- Project management\n- Data analysis\nNice to have\n- Docker",
      de: "Dein Profil\n- Python und SQL\n- Projektmanagement\n- Datenanalyse\nVon Vorteil\n- Docker",
      fr: "Profil recherché\n- Python et SQL\n- Gestion de projet\n- Analyse de données\nLes plus\n- Docker",
    };
    const skills = { python: 3, sql: 1, "project-management": 2 };
    for (const wished of [english, german, french]) {
      const score = createScore(wishesOf([wished], skills, { level: "senior" }));
      const [one, two, three] = [
        toScoredJob({ title: english, text: text.en, language: "en" }),
        toScoredJob({ title: german, text: text.de, language: "de" }),
        toScoredJob({ title: french, text: text.fr, language: "fr" }),
      ].map(score);
      expect([two?.score, three?.score]).toEqual([one?.score, one?.score]);
      expect([two?.band, three?.band]).toEqual([one?.band, one?.band]);
    }
  });

  it("is for order only: a gate says that a job is hidden whatever its score", () => {
    fc.assert(
      fc.property(aJob, aPerson, (job, wishes) => {
        const { hiddenBy } = createScore(wishes)({
          ...job,
          companyBlocked: true,
          triage: "dismissed",
          closed: true,
        });
        expect(hiddenBy).toBe("blocked_company");
        expect(createScore(wishes)({ ...job, triage: "dismissed", closed: true }).hiddenBy).toBe(
          "dismissed",
        );
      }),
    );
  });

  it("is not moved by what only gates look at", () => {
    fc.assert(
      fc.property(aJob, aPerson, (job, wishes) => {
        const elsewhere = {
          ...job,
          locations: [{ text: "Paris", city: "Paris", country: "FR" }],
          language: "fr",
        };
        const picky = { ...wishes, locations: ["Berlin"], languages: ["de"] };
        expect(scoreOf(elsewhere, picky)).toBe(scoreOf(job, wishes));
      }),
    );
  });

  it("has a band of its own while nothing is known of the person", () => {
    const [job] = goldenJobs;
    if (!job) throw new Error("There are no postings.");
    expect(createScore(wishesOf([], {}))(toScoredJob(job)).band).toBe("unknown");
    expect(createScore(wishesOf(["Data Engineer"], {}))(toScoredJob(job)).band).toBe("strong");
  });

  it("says what matched, what is missing and what is not known", () => {
    const job = toScoredJob(
      {
        title: "Junior Data Engineer",
        text: "Requirements: Python, Java. Nice to have: Docker.",
        language: "en",
      },
      { salary: { min: 40_000, max: 50_000, currency: "USD", period: "year" } },
    );
    const wishes = wishesOf(
      ["Data Engineer"],
      { python: 2 },
      {
        level: "senior",
        salary: { min: 60_000, currency: "EUR", period: "year" },
      },
    );
    const { matched, missing, unknown } = createScore(wishes)(job);
    expect(matched.map(({ text }) => text)).toEqual(["Title like “Data Engineer”", "Python"]);
    expect(missing.map(({ text }) => text)).toEqual(["Java", "Docker (nice to have)", "Junior"]);
    expect(unknown.map(({ text }) => text)).toEqual(["Paid in USD"]);
  });

  it("says when what was learned moved it", () => {
    const wishes = wishesOf(["Data Engineer"], {}, { learned: { remote: -1 } });
    const job = toScoredJob(
      { title: "Data Engineer", text: "", language: null },
      { remote: "remote" },
    );
    const { missing, score } = createScore(wishes)(job);
    expect(missing).toContainEqual({ kind: "learned", text: "Like jobs that you dismissed" });
    expect(score).toBeLessThan(scoreOf(job, wishesOf(["Data Engineer"], {})));
  });
});
