import type { RouterInputs } from "../lib/trpc.ts";
import type { GoalItem } from "./goal-words.ts";

/** What the form of a goal holds. */
export type GoalValues = {
  kind: string;
  title: string;
  target: string;
  period: string;
  skillKey: string;
  unit: string;
  deadline: string;
  restDays: string[];
};

type Input = RouterInputs["insights"]["goals"]["create"];

const kinds = ["applications", "interviews", "follow_ups", "skill", "custom"] as const;
const periods = ["day", "week", "month", "once"] as const;

/** A goal as the form begins with it: five applications a week, until something else is chosen. */
export function valuesOf(goal: GoalItem | null): GoalValues {
  return {
    kind: goal?.kind ?? "applications",
    title: goal?.title ?? "Five applications a week",
    target: String(goal?.target ?? 5),
    period: goal?.period ?? "week",
    skillKey: goal?.skillKey ?? "",
    unit: goal?.unit ?? "",
    deadline: goal?.deadline ?? "",
    restDays: (goal?.restDays ?? []).map(String),
  };
}

/** Another kind of goal. A skill's target is a level, so a number that was meant for counting does not go along. */
export function withKind(values: GoalValues, kind: string): GoalValues {
  const wasSkill = values.kind === "skill";
  if (wasSkill === (kind === "skill")) return { ...values, kind };
  return { ...values, kind, target: wasSkill ? valuesOf(null).target : "1" };
}

/** Whether days of rest change anything: they bridge a streak of days. */
export function takesRest({ kind, period }: GoalValues): boolean {
  return kind !== "skill" && (period === "day" || period === "once");
}

/** Words by field for what the server would refuse. */
export function checkValues(values: GoalValues): Partial<Record<string, string>> {
  const target = Number(values.target);
  return {
    ...(values.title.trim() === "" ? { title: "Name your goal." } : {}),
    ...(Number.isInteger(target) && target >= 1 ? {} : { target: "Use a whole number from 1." }),
    ...(values.kind === "skill" && values.skillKey === "" ? { skillKey: "Choose a skill." } : {}),
    ...(takesRest(values) && values.restDays.length > 6
      ? { restDays: "Leave at least one day that counts." }
      : {}),
  };
}

/** What is sent; a skill's level is reached once. */
export function inputOf(values: GoalValues): Input {
  const kind = kinds.find((known) => known === values.kind) ?? "custom";
  const period = periods.find((known) => known === values.period) ?? "week";
  return {
    kind,
    title: values.title,
    target: Number(values.target),
    period: kind === "skill" ? "once" : period,
    skillKey: kind === "skill" ? values.skillKey : null,
    unit: kind === "custom" ? values.unit : null,
    deadline: values.deadline === "" ? null : values.deadline,
    restDays: takesRest(values) ? values.restDays.map(Number) : [],
  };
}
