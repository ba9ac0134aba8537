import type { RouterInputs } from "../../lib/trpc.ts";
import { type SkillItem, skillLevelNames } from "../job-item.ts";

type SkillPatch = Required<RouterInputs["jobs"]["skills"]["update"]["patch"]>;

/** A skill as its form holds it. */
export type SkillValues = {
  level: string;
  /** Empty: none set. */
  target: string;
  evidence: string;
  lastUsedOn: string;
  aliases: string[];
};

export const newSkill: SkillValues = {
  level: "2",
  target: "",
  evidence: "",
  lastUsedOn: "",
  aliases: [],
};

export const levelChoices = skillLevelNames.map((label, level) => ({
  value: String(level),
  label,
}));

export function skillValues(skill: SkillItem): SkillValues {
  return {
    level: String(skill.level),
    target: skill.target === null ? "" : String(skill.target),
    evidence: skill.evidence ?? "",
    lastUsedOn: skill.lastUsedOn ?? "",
    aliases: skill.aliases,
  };
}

export function skillFields(values: SkillValues) {
  return {
    level: Number(values.level),
    target: values.target === "" ? null : Number(values.target),
    evidence: values.evidence,
    lastUsedOn: values.lastUsedOn || null,
    aliases: values.aliases,
  } satisfies SkillPatch;
}

/** "Working" for 2. */
export function levelName(level: number): string {
  return skillLevelNames[level] ?? String(level);
}

/** "Working, to be advanced". */
export function standWords({ level, target }: Pick<SkillItem, "level" | "target">): string {
  return target !== null && target > level
    ? `${levelName(level)}, to be ${levelName(target).toLowerCase()}`
    : levelName(level);
}
