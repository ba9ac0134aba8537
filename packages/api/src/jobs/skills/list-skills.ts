import type { Deps } from "../../core/deps.ts";
import type { SkillItem } from "../schemas.ts";
import { readDemand } from "./demand.ts";
import { skillSelect, toSkillItem } from "./skill-row.ts";

/** A person's skills by name, each with how much their jobs ask for it. */
export async function listSkills(deps: Deps, input: { userId: string }): Promise<SkillItem[]> {
  const rows = await deps.db.skill.findMany({
    where: { userId: input.userId },
    select: skillSelect,
  });
  const demand = await readDemand(deps.db, {
    userId: input.userId,
    keys: rows.map((row) => row.key),
  });
  return rows
    .map((row) => toSkillItem(row, demand.get(row.key) ?? 0))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
}
