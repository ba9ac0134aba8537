import type { Prisma } from "@huntboard/db";
import type { SkillItem } from "../schemas.ts";

export const skillSelect = {
  id: true,
  key: true,
  name: true,
  aliases: true,
  level: true,
  target: true,
  evidence: true,
  lastUsedOn: true,
  isDemo: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.SkillSelect;

export type SkillRow = Prisma.SkillGetPayload<{ select: typeof skillSelect }>;

/** A row as clients see it; `demand` is the share of the jobs that matter which name it. */
export function toSkillItem(row: SkillRow, demand: number): SkillItem {
  const { createdAt, updatedAt, ...rest } = row;
  return {
    ...rest,
    demand,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
