import type { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { SkillItem, updateSkillInput } from "../schemas.ts";
import { lockSkills, refuseFutureDay, refuseTakenNames, tidyAliases } from "./check-skill.ts";
import { readDemand } from "./demand.ts";
import { findInJobs } from "./find-in-jobs.ts";
import { skillSelect, toSkillItem } from "./skill-row.ts";

/** Changes the fields given. New other names are looked for in the jobs that are there. */
export async function updateSkill(
  deps: Deps,
  input: z.output<typeof updateSkillInput> & { userId: string },
): Promise<SkillItem> {
  const { userId, id, patch } = input;
  const now = new Date(deps.clock.now());
  refuseFutureDay(patch.lastUsedOn, now.getTime());
  const row = await deps.db.$transaction(async (tx) => {
    await lockSkills(tx, userId);
    const all = await tx.skill.findMany({
      where: { userId },
      select: { id: true, key: true, name: true, aliases: true },
    });
    const current = all.find((one) => one.id === id);
    if (!current) throw notFound("skill");
    const aliases = patch.aliases && tidyAliases(current.name, patch.aliases);
    refuseTakenNames(
      all.filter((one) => one.id !== id),
      { aliases },
    );
    return tx.skill.update({
      where: { id },
      data: { ...patch, aliases, isDemo: false, updatedAt: now },
      select: skillSelect,
    });
  });
  if (patch.aliases) await findInJobs(deps, { userId, skill: row });
  const demand = await readDemand(deps.db, { userId, keys: [row.key] });
  return toSkillItem(row, demand.get(row.key) ?? 0);
}
