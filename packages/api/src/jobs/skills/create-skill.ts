import type { z } from "zod";
import { invalidField } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { SkillItem, createSkillInput } from "../schemas.ts";
import {
  lockSkills,
  mostSkills,
  refuseFutureDay,
  refuseTakenNames,
  tidyAliases,
} from "./check-skill.ts";
import { readDemand } from "./demand.ts";
import { resolveSkill } from "./extract-skills.ts";
import { findInJobs } from "./find-in-jobs.ts";
import { skillSelect, toSkillItem } from "./skill-row.ts";

/**
 * Adds a skill: the dictionary's by any of its names, else one of the person's own. One that is there already is refused as
 * duplicate_name. Jobs that name it by words which only this person uses are marked with it.
 */
export async function createSkill(
  deps: Deps,
  input: z.output<typeof createSkillInput> & { userId: string },
): Promise<SkillItem> {
  const { userId, level, target, evidence, lastUsedOn } = input;
  const now = new Date(deps.clock.now());
  const { key, name } = resolveSkill(input.name);
  const aliases = tidyAliases(name, input.aliases ?? []);
  refuseFutureDay(lastUsedOn, now.getTime());
  const row = await deps.db.$transaction(async (tx) => {
    await lockSkills(tx, userId);
    const others = await tx.skill.findMany({
      where: { userId },
      select: { key: true, name: true, aliases: true },
    });
    refuseTakenNames(others, { key, name, aliases });
    if (others.length >= mostSkills)
      throw invalidField("name", `Keep at most ${mostSkills} skills.`);
    return tx.skill.create({
      data: {
        userId,
        key,
        name,
        aliases,
        level,
        target,
        evidence,
        lastUsedOn,
        createdAt: now,
        updatedAt: now,
      },
      select: skillSelect,
    });
  });
  await findInJobs(deps, { userId, skill: row });
  const demand = await readDemand(deps.db, { userId, keys: [key] });
  return toSkillItem(row, demand.get(key) ?? 0);
}
