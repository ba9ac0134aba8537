import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@huntboard/db";
import type { Deps } from "../core/deps.ts";
import { companyKey } from "../core/search-keys.ts";
import { listRecommendations } from "../jobs/recommendations/list-recommendations.ts";
import { readWishes } from "../jobs/recommendations/read-wishes.ts";
import { refreshMatches } from "../jobs/recommendations/refresh-matches.ts";
import { createScore } from "../jobs/recommendations/score-job.ts";
import { readScoredJobs, readStaleJobs } from "../jobs/recommendations/scored-jobs.ts";
import { updateProfile } from "../jobs/profile/update-profile.ts";
import { createSkill } from "../jobs/skills/create-skill.ts";
import { skills } from "../jobs/skills/dictionary.ts";
import { extractSkills } from "../jobs/skills/extract-skills.ts";
import { createFakeClock, makeDeps, seededRandom } from "../testing/index.ts";

/** One row of the table that `npm run bench` prints. */
export interface BenchRow {
  name: string;
  median: number;
  p95: number;
  unit: string;
}

const jobs = 5000;
const rounds = 9;

/** Ranks 5,000 jobs of one person on PGlite (fsync on): scored in memory, brought up to date whole, looked at when nothing changed. */
export async function benchRank(): Promise<BenchRow[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "huntboard-bench-"));
  const clock = createFakeClock();
  const database = await openDatabase({ dataDir, now: () => clock.now(), log: () => {} });
  try {
    const deps = makeDeps({ db: database.db, clock });
    const userId = await fill(deps);
    const now = clock.now();
    const stale = await readStaleJobs(deps.db, { userId, now, profileHash: "", limit: jobs });
    const rows = await readScoredJobs(deps.db, { userId, now, jobs: stale });
    const { wishes } = await readWishes(deps.db, { userId });
    const text = description(seededRandom(7));
    return [
      await measure("skills read from a text of 4,000 characters", () =>
        extractSkills({ title: "Data Engineer", text, language: "en" }),
      ),
      await measure(`${jobs} jobs ranked in memory`, () => {
        const score = createScore(wishes);
        return rows.map(({ job }) => score(job).score).toSorted((a, b) => b - a);
      }),
      await measure(`${jobs} matches made anew, read and written (PGlite)`, async () => {
        await deps.db.jobMatch.updateMany({ where: { userId }, data: { formula: 0 } });
        const started = performance.now();
        await refreshMatches(deps, { userId });
        return performance.now() - started;
      }),
      await measure(`first 20 recommendations of ${jobs} jobs, nothing stale (PGlite)`, () =>
        listRecommendations(deps, { userId, limit: 20 }),
      ),
    ];
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Milliseconds of each round after a warm-up; work that takes its own time answers it as a number. */
async function measure(name: string, work: () => unknown): Promise<BenchRow> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const started = performance.now();
    const answer = await work();
    const time = typeof answer === "number" ? answer : performance.now() - started;
    if (round > 0) times.push(time);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(rounds - 1, Math.floor(share * rounds))] ?? 0;
  return { name, median: at(0.5), p95: at(0.95), unit: "ms" };
}

const roles = [
  "Engineer",
  "Developer",
  "Manager",
  "Analyst",
  "Berater",
  "Chef de projet",
  "Consultant",
];
const fields = [
  "Data",
  "Backend",
  "Frontend",
  "Sales",
  "Machine Learning",
  "Product",
  "Cloud",
  "Finance",
  "HR",
];
const grades = ["", "Senior ", "Junior ", "Lead "];

async function fill(deps: Deps): Promise<string> {
  const random = seededRandom(42);
  const now = new Date(deps.clock.now());
  const { id: userId } = await deps.db.user.create({
    data: { name: "Bench", email: "bench@example.com" },
    select: { id: true },
  });
  await updateProfile(deps, {
    userId,
    titles: ["Data Engineer", "Machine Learning Engineer"],
    level: "senior",
    locations: ["Berlin"],
    salary: { min: 60_000, currency: "EUR", period: "year" },
  });
  for (const name of [
    "Python",
    "SQL",
    "Apache Spark",
    "Kubernetes",
    "Terraform",
    "dbt",
    "Docker",
    "Git",
  ])
    await createSkill(deps, { userId, name, level: 3 });
  for (let from = 0; from < jobs; from += 500)
    await deps.db.job.createMany({
      data: Array.from({ length: 500 }, () => {
        const title = `${pick(random, grades)}${pick(random, fields)} ${pick(random, roles)} (m/w/d)`;
        const text = description(random);
        const found = extractSkills({ title, text, language: "en" });
        const company = `Company ${Math.floor(random() * 400)} GmbH`;
        return {
          userId,
          title,
          company,
          companyKey: companyKey(company),
          descriptionText: text,
          textHash: String(random()),
          language: pick(random, ["en", "de", "fr"]),
          locations: [
            { text: "Berlin", city: pick(random, ["Berlin", "Paris", "Wien"]), country: null },
          ],
          remote: pick(random, [null, "remote", "hybrid", "onsite"]),
          salaryMin: pick(random, [null, 50_000, 70_000]),
          salaryCurrency: "EUR",
          salaryPeriod: "year",
          skills: found.map((skill) => ({ ...skill })),
          skillKeys: found.map(({ key }) => key),
          createdAt: now,
          updatedAt: now,
        };
      }),
    });
  return userId;
}

function pick<Value>(
  random: () => number,
  values: readonly [Value, ...Value[]] | readonly Value[],
): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error("There is nothing to pick from.");
  return value;
}

/** About 4,000 characters that name some thirty skills. */
function description(random: () => number): string {
  const lines = Array.from({ length: 30 }, () => {
    const { name } = pick(random, skills);
    return `- You have worked with ${name} for years and like to talk about how you did, in a team that cares for it.`;
  });
  return [
    "Your tasks",
    ...lines.slice(0, 10),
    "Requirements",
    ...lines.slice(10, 22),
    "Nice to have",
    ...lines.slice(22),
  ].join("\n");
}
