import { createHash } from "node:crypto";
import type { Db } from "@huntboard/db";
import { z } from "zod";
import { careerLevels, employmentTypes, remoteKinds, salaryPeriods } from "../vocabulary.ts";
import { type Learned, readLearned } from "./learned.ts";
import type { Wishes } from "./score-types.ts";

/** A person's wishes as the score takes them, and a digest that changes with everything that the score depends on. */
export interface WishState {
  wishes: Wishes;
  profileHash: string;
  learned: Learned;
}

const level = z.enum(careerLevels).nullable();
const remote = z.array(z.enum(remoteKinds));
const types = z.array(z.enum(employmentTypes));
const period = z.enum(salaryPeriods).nullable();

export async function readWishes(db: Db, input: { userId: string }): Promise<WishState> {
  const { userId } = input;
  const [row, skills] = await Promise.all([
    db.jobProfile.findUnique({
      where: { userId },
      select: {
        titles: true,
        level: true,
        locations: true,
        remote: true,
        languages: true,
        employmentTypes: true,
        salaryMin: true,
        salaryCurrency: true,
        salaryPeriod: true,
        hideUnknownPay: true,
        learned: true,
      },
    }),
    db.skill.findMany({
      where: { userId },
      select: { key: true, level: true, name: true, aliases: true },
      orderBy: { key: "asc" },
    }),
  ]);
  const learned = readLearned(row?.learned);
  const wishes: Wishes = {
    titles: row?.titles ?? [],
    level: level.parse(row?.level ?? null),
    locations: row?.locations ?? [],
    remote: remote.parse(row?.remote ?? []),
    languages: row?.languages ?? [],
    employmentTypes: types.parse(row?.employmentTypes ?? []),
    salary: {
      min: row?.salaryMin?.toNumber() ?? null,
      currency: row?.salaryCurrency ?? null,
      period: period.parse(row?.salaryPeriod ?? null),
    },
    hideUnknownPay: row?.hideUnknownPay ?? false,
    skills: new Map(skills.map((skill) => [skill.key, skill.level])),
    rarity: learned.rarity?.words ?? {},
    learned: learned.weights,
  };
  // Names and aliases are in it because a job's skills are read with them.
  const { skills: _levels, ...plain } = wishes;
  return { wishes, profileHash: digest([plain, skills]), learned };
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url");
}
